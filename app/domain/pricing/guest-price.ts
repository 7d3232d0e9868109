import { sumMinor, timesMinor } from '#app/domain/money/money.ts'

/** The guests of one room: adults, and the age in whole years of each child on arrival. */
export type Guests = { adults: number; childAges: readonly number[] }

/** What a child up to an age (included, and above the band before) adds to a night, in minor units. */
export type ChildBand = { upToAge: number; priceMinor: number }

/** How guests change the price of a night: the room's price covers `baseOccupancy` guests; further ones pay by band. */
export type GuestPrices = { baseOccupancy: number; extraAdultMinor: number; childBands: readonly ChildBand[] }

/** The people in a room, children of every age included: what its maximum occupancy counts. */
export function guestCount(guests: Guests): number {
	return guests.adults + guests.childAges.length
}

/**
 * What guests beyond the base occupancy add to a night, in minor units. Adults fill the base first, then children from
 * the oldest; each further child pays the lowest band that reaches its age, or as an adult above the last band.
 */
export function extraGuestsMinor(guests: Guests, prices: GuestPrices): number {
	const extraAdults = Math.max(0, guests.adults - prices.baseOccupancy)
	const placesLeft = Math.max(0, prices.baseOccupancy - guests.adults)
	const extraChildren = [...guests.childAges].sort((a, b) => b - a).slice(placesLeft)
	const childrenMinor = sumMinor(extraChildren.map((age) => childMinor(age, prices)))
	return timesMinor(prices.extraAdultMinor, extraAdults) + childrenMinor
}

function childMinor(age: number, { childBands, extraAdultMinor }: GuestPrices): number {
	const [band] = childBands.filter(({ upToAge }) => age <= upToAge).sort((a, b) => a.upToAge - b.upToAge)
	return band?.priceMinor ?? extraAdultMinor
}
