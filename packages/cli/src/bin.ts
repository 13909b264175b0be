#!/usr/bin/env node
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import { main } from "./Lethe.ts"

NodeRuntime.runMain(Effect.provide(main, NodeServices.layer), { disableErrorReporting: true })
