import { snapshot } from "./snapshot.ts"

process.stdout.write(snapshot())
