import * as fc from "fast-check"
import { anyCase, category } from "./cases.ts"
import { isMatched, decided } from "./asking.ts"
let t=performance.now()
const cases = fc.sample(anyCase, {numRuns: 3000, seed: 5})
t=performance.now()
const times = cases.map((c) => { const s=performance.now(); isMatched(c.register, c.facts, c.day, c.at); return [performance.now()-s, c] as const })
console.log("match", performance.now()-t); 
times.sort((a,b)=>b[0]-a[0]); console.log(times.slice(0,10).map(x=>x[0]), JSON.stringify(times[0][1].rules), JSON.stringify(times[0][1].register.version.activities[0].purposes.filter(p=>p.id.startsWith("other"))))
