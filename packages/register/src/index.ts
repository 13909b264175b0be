/**
 * What follows from a register.
 *
 * @since 0.1.0
 */
export { check } from "./Check.ts"
export { checkText } from "./CheckText.ts"
export { sarif } from "./Sarif.ts"

export * as Change from "./Change.ts"
export * as Check from "./Check.ts"
export * as CheckText from "./CheckText.ts"
export * as Codes from "./Codes.ts"
export * as Diff from "./Diff.ts"
export * as DiffText from "./DiffText.ts"
export * as Notice from "./Notice.ts"
export * as NoticeDocument from "./NoticeDocument.ts"
export * as Place from "./Place.ts"
export * as RecordDocument from "./RecordDocument.ts"
export * as RecordOfProcessing from "./RecordOfProcessing.ts"
export * as RightAnswer from "./RightAnswer.ts"
export * as Rights from "./Rights.ts"
export * as RightsText from "./RightsText.ts"
export * as Sarif from "./Sarif.ts"
