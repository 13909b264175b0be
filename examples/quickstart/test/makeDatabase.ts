/** Makes a smaller database of the same company: `node makeDatabase.ts <file> <rows>`. */
import { create } from "../src/hosting/database.ts"
import { hostingCompany } from "../src/hosting/rows.ts"

const [file = "", rows = ""] = process.argv.slice(2)
create(file, hostingCompany(Number(rows)))
