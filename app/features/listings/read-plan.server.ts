import type { Manager } from '#app/domain/accounts/roles.ts'
import type { PlanExample, PlanView } from '#app/domain/listings/plan-terms.ts'
import { advanceDiscount } from '#app/domain/pricing/advance-discount.ts'
import { priceStay } from '#app/domain/pricing/stay-price.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { type ExampleStay, readExample } from '#app/features/listings/plan-terms-form.ts'
import type { World } from '#app/platform/world.ts'
import { planOfSeller } from '#db/queries/draft-plans.ts'
import { pricesOfPlan } from '#db/queries/night-prices.ts'

type Texts = Readonly<Record<string, string>>

async function workOut(world: World, plan: PlanView, stay: ExampleStay, today: LocalDate): Promise<PlanExample> {
	const { ratePlanId, roomTypeId, baseOccupancy, extraAdultMinor, childBands } = plan
	const { arrival: checkIn, nights, adults, children: childAges } = stay
	const checkOut = addDays(checkIn, nights)
	const prices = await pricesOfPlan(world.db, { ratePlanId, roomTypeId }, { from: checkIn, until: checkOut })
	const line = priceStay({
		...{ kind: 'STAY', key: 'example', packageKey: null, sellerId: 0, ratePlanId, qty: 1, checkIn, checkOut },
		guests: { adults, childAges },
		prices: {
			nights: prices ?? { base: plan.base, seasons: [], dates: [] },
			guests: { baseOccupancy, extraAdultMinor, childBands },
			lengthDiscounts: plan.lengthDiscounts,
			advance: advanceDiscount(plan, { bookedOn: today, checkIn }),
		},
	})
	const { nights: slept, discounts, listMinor, paidMinor } = line
	const isTooMany = adults + childAges.length > plan.maxOccupancy
	return { nights: slept, discounts, listMinor, paidMinor, isTooMany }
}

/** A rate plan for its own page, with a stay worked out by it; null when it is not the seller's. */
export async function readPlan(world: World, { enterpriseId }: Manager, ratePlanId: number, asked: Texts) {
	const plan = await planOfSeller(world.db, { enterpriseId, ratePlanId })
	if (!plan) return null
	const today = localDateAt(world.now(), plan.timeZone)
	const values = {
		...{ arrival: addDays(today, 14), nights: '2', adults: String(plan.baseOccupancy), children: '' },
		...asked,
	}
	const reading = readExample(values)
	return {
		plan,
		today,
		example: {
			values,
			faults: reading.ok ? {} : reading.faults,
			priced: reading.ok ? await workOut(world, plan, reading.value, today) : null,
		},
	}
}
