/** What stands in the village network, in the order pages tell it. */
export const NODE_KINDS = ['TRANSFER_CENTRE', 'STATION', 'DELIVERY_POINT', 'FARM'] as const

/** A kind of node. */
export type NodeKind = (typeof NODE_KINDS)[number]

/** What a scheduled run is driven with. */
export const VEHICLES = ['TRUCK', 'VAN', 'BUS', 'MOTORBIKE', 'BOAT'] as const

/** A kind of vehicle. */
export type Vehicle = (typeof VEHICLES)[number]
