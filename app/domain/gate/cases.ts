/** Why a scan that a device let in is looked at: used twice, revoked before, or not valid then. */
export type GateCaseKind = 'DUPLICATE' | 'REVOKED' | 'INVALID'

/** What somebody found who looked at a case. */
export const CASE_RESOLUTIONS = ['SAME_GUESTS', 'OTHER_GUESTS', 'OUR_MISTAKE', 'OTHER'] as const
export type CaseResolution = (typeof CASE_RESOLUTIONS)[number]
