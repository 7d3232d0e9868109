/** The figures of the road that open to rows: time at nodes, lateness of carriers and edges, villages out of reach. */
export const ROAD_ROW_KINDS = ['dwell', 'late', 'edge', 'unserved'] as const

/** Which figure's rows. */
export type RoadRowsKind = (typeof ROAD_ROW_KINDS)[number]
