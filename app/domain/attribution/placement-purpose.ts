/** Where a printed code stands. */
export const PLACEMENT_PURPOSES = ['table', 'trail', 'box', 'room_key', 'hoarding'] as const
export type PlacementPurpose = (typeof PLACEMENT_PURPOSES)[number]
