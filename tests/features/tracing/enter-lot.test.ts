import { beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { enterHarvest, enterProcess } from '#app/features/tracing/enter-lot.server.ts'
import { recordInput } from '#app/features/tracing/keep-plots.server.ts'
import { moveLot } from '#app/features/tracing/move-lot.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { harvest, lotNow, plotOf } from '#tests/support/lots.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

/* All that is wrong with a form is told at once: what can be read of it, what only the clock knows, what only the books know. */

const database = useMarket()
let market: TestMarket
let world: World
let seller: Seller
let stranger: Seller

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db)
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
})

const LEAF = {
	...{ listing: '', nameZh: '鲜叶', nameEn: 'Fresh leaf', code: '', plot: '' },
	...{ harvestedOn: '2026-04-20', expiresOn: '', kilograms: '12.5' },
}
const RUN = {
	...{ kind: 'SORT', doneOn: '2026-04-22', addedKg: '', wasteKg: '', note: '' },
	...{ listing: '', nameZh: '特级', nameEn: 'Finest', code: '', expiresOn: '', kilograms: '0.8' },
}
const faultsOf = (result: Awaited<ReturnType<typeof enterHarvest | typeof enterProcess>>) =>
	result.outcome === 'refused' ? result.faults : null

test('a harvest: a day to come and a code that is taken are told beside a missing weight and a missing name', async () => {
	await harvest(world, seller, { lotCode: 'H-1' })
	const wrong = { ...LEAF, harvestedOn: '2026-05-02', code: 'H-1', kilograms: '', nameEn: '' }
	expect(await enterHarvest(world, seller, wrong)).toEqual({
		...{ outcome: 'refused', isReadable: false, early: null },
		faults: { harvestedOn: 'in-future', code: 'code-taken', kilograms: 'kilograms', nameEn: 'name' },
	})
	const late = { ...LEAF, harvestedOn: '2026-05-02', code: 'H-1' }
	expect(await enterHarvest(world, seller, late)).toMatchObject({
		...{ isReadable: true, faults: { harvestedOn: 'in-future', code: 'code-taken' } },
	})
	expect(await enterHarvest(world, seller, { ...LEAF, code: 'H-2' })).toMatchObject({ outcome: 'recorded' })
	// The code is another's as well.
	expect(await enterHarvest(world, stranger, { ...LEAF, code: 'H-1' })).toMatchObject({ outcome: 'recorded' })
})

test('a harvest: a plot that may not be harvested yet is told beside other faults, of an own plot alone', async () => {
	const plotId = await plotOf(world, seller, 'E1')
	const spray = { kind: 'PESTICIDE', name: '苦参碱 0.3%', registrationNo: 'PD20101573', dose: '1 L', safetyDays: 14 }
	await recordInput(world, seller, { ...spray, plotId, appliedOn: '2026-04-10' })
	const early = { from: '2026-04-24', appliedOn: '2026-04-10' }
	const wrong = { ...LEAF, plot: String(plotId), kilograms: '0' }
	expect(await enterHarvest(world, seller, wrong)).toMatchObject({ faults: { kilograms: 'kilograms' }, early })
	expect(await enterHarvest(world, seller, { ...wrong, kilograms: '3' })).toMatchObject({ faults: {}, early })
	expect(await enterHarvest(world, stranger, wrong)).toMatchObject({ faults: { kilograms: 'kilograms' }, early: null })
	expect(await enterHarvest(world, seller, { ...LEAF, plot: '0' })).toMatchObject({ faults: { plot: 'not-found' } })
})

test('processing: each lot says what is wrong with it, beside what is wrong with the day, the names and the codes', async () => {
	const [small, held, unread, young] = [
		await harvest(world, seller, { amountG: 1_000 }),
		await harvest(world, seller),
		await harvest(world, seller),
		await harvest(world, seller, { harvestedOn: '2026-04-25', lotCode: 'P-1' }),
	]
	await moveLot(world, seller, { lotId: held, deed: 'hold', reason: 'damp' })
	const used = { [`in-${small}`]: '1.5', [`in-${held}`]: '0.1', [`in-${unread}`]: 'two', [`in-${young}`]: '0.1' }
	const second = { code2: 'P-1', kilograms2: '', expiresOn2: '2026-04-21' }
	const wrong = { ...RUN, ...used, ...second, code: 'P-1', nameZh: '', nameEn: '' }
	expect(await enterProcess(world, seller, wrong)).toEqual({
		...{ outcome: 'refused', isReadable: false, refusal: null },
		faults: {
			...{ [`in-${small}`]: 'not-enough', [`in-${held}`]: 'not-open', [`in-${unread}`]: 'kilograms' },
			...{ [`in-${young}`]: 'before-harvest', code: 'code-taken', code2: 'code-taken', listing: 'nameless' },
			...{ listing2: 'nameless', kilograms2: 'kilograms', expiresOn2: 'expires-before' },
		},
	})
	expect(await lotNow(database.db, small)).toMatchObject({ usedG: 0 })
})

test('processing: a day to come, nothing put in, and one code for two lots', async () => {
	const lotId = await harvest(world, seller, { amountG: 1_000 })
	expect(await enterProcess(world, seller, { ...RUN, doneOn: '2026-05-02' })).toMatchObject({
		...{ isReadable: true, faults: { doneOn: 'in-future' }, refusal: { outcome: 'empty' } },
	})
	const twice = { ...RUN, [`in-${lotId}`]: '1', code: 'P-9', nameZh2: '碎', nameEn2: 'Broken', kilograms2: '0.1' }
	expect(faultsOf(await enterProcess(world, seller, { ...twice, code2: 'P-9' }))).toEqual({ code2: 'code-taken' })
	const done = await enterProcess(world, seller, { ...twice, code2: 'P-10', sure: 'on' })
	expect(done).toMatchObject({ outcome: 'recorded', lotIds: [expect.any(Number), expect.any(Number)] })
	expect(await lotNow(database.db, lotId)).toMatchObject({ leftG: 0 })
})

test('processing: more out than in is told beside a code that is taken', async () => {
	const lotId = await harvest(world, seller, { amountG: 1_000, lotCode: 'P-20' })
	const wrong = { ...RUN, [`in-${lotId}`]: '1', kilograms: '1.2', code: 'P-20' }
	expect(await enterProcess(world, seller, wrong)).toMatchObject({
		faults: { code: 'code-taken' },
		refusal: { outcome: 'too-much-out', inG: 1_000, outG: 1_200 },
	})
	expect(await enterProcess(world, seller, { ...wrong, code: '' })).toMatchObject({
		...{ faults: {}, refusal: { outcome: 'too-much-out' } },
	})
})
