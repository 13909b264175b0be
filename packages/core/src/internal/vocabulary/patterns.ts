/**
 * Texts that a Schema checks with code, as patterns: JSON Schema can say no more.
 *
 * Exact for days and periods; of zones the form only, because which of them exist the time zone database knows.
 */
const leapYear = String.raw`(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)`
const monthAndDay = [
  String.raw`(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])`,
  String.raw`(?:0[469]|11)-(?:0[1-9]|[12]\d|30)`,
  String.raw`02-(?:0[1-9]|1\d|2[0-8])`
].join("|")
const count = String.raw`[1-9]\d{0,2}`

export const patterns: Readonly<Record<string, string>> = {
  PlainDate: String.raw`^(?!0000)(?:\d{4}-(?:${monthAndDay})|${leapYear}-02-29)$`,
  Period: String.raw`^P(?:(?=\d)(?:${count}Y)?(?:${count}M)?(?:${count}W)?(?:[1-9]\d{0,4}D)?|T[1-9]\d{0,4}H)$`,
  Zone: String.raw`^(?:UTC|[A-Z][A-Za-z_]*(?:/[A-Z][A-Za-z0-9_+\-]*)+)$`
}
