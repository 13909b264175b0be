/** RFC 4180, read literally: one character at a time. */
export const parseCsv = (text: string): ReadonlyArray<ReadonlyArray<string>> => {
  const rows: Array<Array<string>> = []
  let row: Array<string> = []
  let field = ""
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const [here, next] = [text[at], text[at + 1]]
    if (quoted && here === '"' && next === '"') {
      field += '"'
      at++
    } else if (here === '"') quoted = !quoted
    else if (!quoted && here === ",") {
      row.push(field)
      field = ""
    } else if (!quoted && here === "\r" && next === "\n") {
      rows.push([...row, field])
      row = []
      field = ""
      at++
    } else field += here
  }
  if (quoted || row.length > 0 || field !== "") throw new Error("no RFC 4180")
  return rows
}
