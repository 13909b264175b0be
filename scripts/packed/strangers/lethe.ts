/**
 * The door opens.
 */
import { createLethe } from "lethe"

if (typeof createLethe !== "function") throw new Error("createLethe is no function.")
