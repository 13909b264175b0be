import type { Checked } from "@lethe/core/DatedFact"

export const table = (heads: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")

/** How far it was verified, when, and where it was read. */
export const looked = ({ verification, verifiedOn, readAt }: Omit<Checked, "source">): string =>
  [
    verification.replace("-", " "),
    ...(verifiedOn === undefined ? [] : [verifiedOn]),
    ...(readAt === undefined ? [] : [`(${readAt})`])
  ].join(" ")
