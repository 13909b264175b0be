/** Who answers for the data: Art. 13(1)(a) and (b), 26, 27, 28, 30(2)(a), 37. */
import type { Controller, JointController, Representative } from "@lethe/core/Party"
import { isUndetermined } from "@lethe/core/Said"
import { isThirdCountry } from "../europeanEconomicArea.ts"
import { eachActivity, type Family, type Found, type Path, type Reading } from "../reading.ts"

export const parties: Family = (reading, found) => {
  const { version, root } = reading
  controller(reading, version.controller, found)
  for (const [index, each] of (version.jointControllers ?? []).entries())
    jointController(each, [...root, "jointControllers", index], reading, found)
  representative(reading, found)
  dataProtectionOfficer(reading, found)
  eachActivity(reading, ({ role, jointly, controllers }, at) => {
    if (role === "joint controller" && jointly === undefined) found("LETHE-PARTIES-004", [...at, "jointly"])
    if (role !== "processor") return
    if (controllers === undefined || isUndetermined(controllers)) found("LETHE-PARTIES-013", [...at, "controllers"])
    else
      for (const [index, { contact }] of controllers.entries()) {
        const here = [...at, "controllers", index, "contact"]
        if (contact === undefined) found("LETHE-PARTIES-015", here)
        else if (isUndetermined(contact)) found("LETHE-PARTIES-014", here)
      }
  })
}

const unsaidKeys = <T extends object>(party: T, keys: ReadonlyArray<keyof T & string>): ReadonlyArray<string> =>
  keys.filter((key) => isUndetermined(party[key]))

const controller = ({ root, anyIndirect: indirect }: Reading, said: Controller, found: Found): void => {
  for (const key of unsaidKeys(said, ["name", "country", "contact", "address"]))
    found("LETHE-PARTIES-001", [...root, "controller", key], { indirect })
}

const jointController = (said: JointController, at: Path, { anyIndirect: indirect }: Reading, found: Found): void => {
  for (const key of unsaidKeys(said, ["name", "country", "contact"]))
    found("LETHE-PARTIES-002", [...at, key], { indirect })
  if (isUndetermined(said.essence)) found("LETHE-PARTIES-003", [...at, "essence"])
}

const representative = (reading: Reading, found: Found): void => {
  const { version, root, anyIndirect: indirect } = reading
  const at = [...root, "representative"]
  const said = version.representative
  const { country } = version.controller
  if (said === undefined) {
    if (!isUndetermined(country) && isThirdCountry(country)) found("LETHE-PARTIES-006", at)
  } else if (isUndetermined(said)) found("LETHE-PARTIES-005", at, { indirect })
  else representedBy(said, at, reading, found)
}

const representedBy = (said: Representative, at: Path, { anyIndirect: indirect }: Reading, found: Found): void => {
  for (const key of unsaidKeys(said, ["name", "country", "contact"]))
    found("LETHE-PARTIES-005", [...at, key], { indirect })
  if (!isUndetermined(said.country) && isThirdCountry(said.country)) found("LETHE-PARTIES-007", [...at, "country"])
}

const dataProtectionOfficer = ({ version, root, anyIndirect: indirect }: Reading, found: Found): void => {
  const at = [...root, "dataProtectionOfficer"]
  const said = version.dataProtectionOfficer
  if (isUndetermined(said)) found("LETHE-PARTIES-008", at, { indirect })
  else if (said !== undefined) {
    if (isUndetermined(said.contact)) found("LETHE-PARTIES-008", [...at, "contact"], { indirect })
  } else {
    const special = version.categories.some((each) => each.special !== undefined || each.criminal !== undefined)
    const watched = version.activities.some(({ profiling }) => profiling !== undefined)
    if (special || watched)
      found("LETHE-PARTIES-009", at, {
        detail: special ? "There is special or criminal data." : "People are profiled."
      })
  }
}
