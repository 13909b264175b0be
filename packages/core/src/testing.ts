/**
 * fast-check arbitraries of core's values, for the property tests of whoever computes with them.
 *
 * What they make decodes; given enough samples they make every form; a failing case shrinks to a small one.
 *
 * @since 0.1.0
 */
export {
  automatedDecisions,
  backups,
  channel,
  children,
  controller,
  dataCategory,
  dataProtectionOfficer,
  dataSubjects,
  disclosure,
  identityCheck,
  impactAssessment,
  jointController,
  legalBasis,
  legalSource,
  offered,
  principal,
  recipient,
  refusal,
  representative,
  rights,
  role,
  source,
  specialCondition,
  transferTool
} from "./internal/arbitraryModel.ts"
export {
  activity,
  type Declared,
  type DeclaredCategory,
  ownPromise,
  preference,
  purpose,
  register,
  tracker,
  version
} from "./internal/arbitraryRegister.ts"
export { type AnchorOptions, anchor, type RuleOptions, type RuleTag, retentionRule } from "./internal/arbitraryRules.ts"
export { statute } from "./internal/arbitraryStatute.ts"
export { calendarPeriod, period, plainDate } from "./internal/arbitraryTime.ts"
