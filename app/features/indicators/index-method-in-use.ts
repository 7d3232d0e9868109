import { DEFAULT_INDEX_METHOD } from '#app/domain/indicators/index-method.ts'

/** The published methodology: version 0.1 of the codebook's defaults. */
export const METHOD_IN_USE = DEFAULT_INDEX_METHOD

/** Raised with any change to the engine that may change a score. */
export const ENGINE_VERSION = '1'

/** Of the random draws of later steps; part of what makes a run repeatable. */
export const INDEX_SEED = 20261122
