import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'

const GOES_BACK: readonly string[] = ['RETURNING', 'RETURNED', 'VOIDED'] satisfies ShipmentState[]

/** A parcel with what is promised of its arrival, in whatever form; of one that does not come any more nothing is. */
export const withStandingPromise = <P extends { state: string; promisedBy: unknown }>(parcel: P): P =>
	GOES_BACK.includes(parcel.state) ? { ...parcel, promisedBy: null } : parcel
