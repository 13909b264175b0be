/**
 * Verifying logs: exports, checkpoints and proofs. Nothing here, or in anything that it imports, can write or sign.
 *
 * For whoever checks a log and does not keep one. Plain functions; only `verifyExport` is a promise.
 *
 * @since 0.1.0
 */
export {
  type Checkpoint,
  type CheckpointError,
  CheckpointMalformed,
  openCheckpoint,
  parseCheckpoint
} from "./Checkpoint.ts"
export { explainFinding, type Finding, type FindingCode } from "./Finding.ts"
export { rootOfLeaves } from "./GrowingTree.ts"
export { emptyRoot, leafHash, nodeHash } from "./Hash.ts"
export {
  KeyMalformed,
  type Note,
  NoteMalformed,
  parseNote,
  parseVerifierKey,
  SignatureInvalid,
  SignedByStranger,
  type VerifierKey,
  verifyNote
} from "./Note.ts"
export {
  ConsistencyNotProven,
  type ConsistencyProof,
  InclusionNotProven,
  type InclusionProof,
  type TreeHead,
  verifyConsistency,
  verifyInclusion
} from "./Proof.ts"
export { entriesPath, type Tile, tileIn, tilePath, tilesOf } from "./Tile.ts"
export { NotAnExport, type Verification, type VerifyOptions, verifyExport } from "./VerifyExport.ts"
