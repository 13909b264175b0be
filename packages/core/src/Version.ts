/**
 * What was promised from a day on: one version of a register, whole.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Activity, AutomatedDecisions, SecurityMeasures } from "./Activity.ts"
import { Backups } from "./Backups.ts"
import { DataCategory } from "./DataCategory.ts"
import { DataSubjects } from "./DataSubjects.ts"
import { EventName } from "./Identifier.ts"
import { OwnPromise } from "./OwnPromise.ts"
import { Controller, DataProtectionOfficer, JointController, Representative } from "./Party.ts"
import { PlainDate } from "./PlainDate.ts"
import { Preference } from "./Preference.ts"
import { Recipient } from "./Recipient.ts"
import { Rights } from "./Rights.ts"
import { Said, Text } from "./Said.ts"
import { Tracker } from "./Tracker.ts"
import { Zone } from "./Zone.ts"

/** A month and a day that exist, as `12-31`. */
export const MonthDay = Schema.String.check(
  Schema.isPattern(
    /^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))$/u,
    { message: "expected a month and a day, as 12-31" }
  )
)

export const Version = Schema.Struct({
  name: Text,
  inForceFrom: PlainDate,
  /** Where the host's days begin and end. */
  zone: Zone,
  financialYearEnds: Schema.optionalKey(Said(MonthDay)),
  /** The company's own events: facts of every record, as the end of its service. */
  events: Schema.optionalKey(Schema.NonEmptyArray(EventName)),
  controller: Controller,
  jointControllers: Schema.optionalKey(Schema.NonEmptyArray(JointController)),
  representative: Schema.optionalKey(Said(Representative)),
  dataProtectionOfficer: Schema.optionalKey(Said(DataProtectionOfficer)),
  subjects: Schema.NonEmptyArray(DataSubjects),
  recipients: Schema.Array(Recipient),
  categories: Schema.NonEmptyArray(DataCategory),
  activities: Schema.NonEmptyArray(Activity),
  trackers: Schema.optionalKey(Said(Schema.Array(Tracker))),
  preferences: Schema.optionalKey(Schema.NonEmptyArray(Preference)),
  rights: Schema.optionalKey(Said(Rights)),
  backups: Schema.optionalKey(Said(Backups)),
  /** Of every activity that says nothing of its own. */
  security: Schema.optionalKey(SecurityMeasures),
  automatedDecisions: Schema.optionalKey(Said(AutomatedDecisions)),
  promises: Schema.optionalKey(Schema.NonEmptyArray(OwnPromise))
}).annotate({ identifier: "Version" })
export type Version = typeof Version.Type
