import type { Seller } from '#app/domain/accounts/roles.ts'
import { fittingUnits } from '#app/domain/stays/fit-unit.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { doorsOfTypes, staysToHouse, type DoorOfType, type StayToHouse } from '#db/queries/door-numbers.ts'

const DAYS_AHEAD = 14

function withFitting(stay: StayToHouse, doors: readonly DoorOfType[]) {
	const ofType = doors.filter(({ roomTypeId }) => roomTypeId === stay.roomTypeId)
	const fitting = fittingUnits(ofType, stay).map(({ id, name }) => ({ id, name }))
	return { ...stay, fitting, missing: Math.max(0, stay.qty - stay.doors.length) }
}

/** Who is in the house and who arrives in the next two weeks, with their doors and those that would fit, the best first. */
export async function readDoors(world: World, seller: Seller) {
	const today = localDateAt(world.now(), MARKET_ZONE)
	const until = addDays(today, DAYS_AHEAD)
	const stays = await staysToHouse(world.db, seller.enterpriseId, { today, until })
	const doors = await doorsOfTypes(world.db, [...new Set(stays.map(({ roomTypeId }) => roomTypeId))], today)
	return { today, scanId: world.newId(), days: DAYS_AHEAD, stays: stays.map((stay) => withFitting(stay, doors)) }
}
