import { beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { endReduction } from '#app/features/promotions/end-reduction.server.ts'
import { makeCoupon } from '#app/features/promotions/make-coupon.server.ts'
import { makePromotion } from '#app/features/promotions/make-promotion.server.ts'
import { readCouponForm, readPromotionForm } from '#app/features/promotions/promotion-form.ts'
import { readPlatformCoupons, readPromotions } from '#app/features/promotions/read-promotions.server.ts'
import { sellerOwner } from '#app/features/promotions/reduction-owner.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useMarket()
let market: TestMarket
let world: World
const sellerOf = (enterpriseId: number) => ({ enterpriseId, account: { accountId: 1 } }) as unknown as Seller

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db)
})

const texts = { nameZh: '春', nameEn: 'Spring', from: '2026-05-01', to: '2026-05-01', code: 'spring-5', uses: '10' }

test('a coupon runs from local midnight of its first day to the last moment of its last', () => {
	const reading = readCouponForm({ ...texts, amount: '19.90' })
	if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
	expect(reading.coupon).toMatchObject({ code: 'SPRING5', amountMinor: 1_990, discountBp: null, uses: 10 })
	expect(reading.coupon.startsAt.toISOString()).toBe('2026-04-30T16:00:00.000Z')
	expect(reading.coupon.endsAt.toISOString()).toBe('2026-05-01T15:59:59.999Z')
})

test('a form with faults names each field: neither or both worths, days in the wrong order, no code', () => {
	expect(readCouponForm(texts)).toMatchObject({ ok: false, faults: { amount: 'worth' } })
	expect(readCouponForm({ ...texts, amount: '5', percent: '5' })).toMatchObject({ faults: { amount: 'worth' } })
	expect(readCouponForm({ ...texts, amount: '5', code: 'ab' })).toMatchObject({ faults: { code: 'code' } })
	expect(readPromotionForm({ ...texts, percent: '5', to: '2026-04-30' })).toMatchObject({ faults: { to: 'order' } })
	expect(readPromotionForm({ ...texts, percent: '91' })).toMatchObject({ faults: { percent: 'percent' } })
})

test('a seller makes and ends coupons and promotions of its own; a taken code, another’s listing and another seller are refused', async () => {
	const seller = sellerOf(market.enterpriseId)
	const coupon = readCouponForm({ ...texts, percent: '5', perBuyer: '1' })
	const promotion = readPromotionForm({ ...texts, percent: '10', listing: String(market.productId), quota: '3' })
	if (!coupon.ok || !promotion.ok) throw new Error('faults')
	expect(await makeCoupon(world, sellerOwner(seller), coupon.coupon)).toEqual({ outcome: 'made' })
	expect(await makeCoupon(world, sellerOwner(seller), coupon.coupon)).toEqual({ outcome: 'code-taken' })
	expect(await makePromotion(world, seller, promotion.promotion)).toEqual({ outcome: 'made' })
	expect(await makePromotion(world, seller, { ...promotion.promotion, listingId: 999_999 })).toEqual({
		outcome: 'not-found',
	})
	const quotas = await database.db.selectFrom('capacity').select('id').where('kind', '=', 'quota').execute()
	// What was refused left no quota behind.
	expect(quotas).toHaveLength(2)
	const { reductions } = await readPromotions(world, seller)
	expect(reductions.map(({ kind, total, used, endedAt }) => [kind, total, used, endedAt]).sort()).toEqual([
		['coupon', 10, 0, null],
		['promotion', 3, 0, null],
	])
	const [first] = reductions
	if (!first) throw new Error('none')
	expect(await endReduction(world, sellerOwner(sellerOf(market.enterpriseId + 1)), first)).toEqual({
		outcome: 'not-found',
	})
	expect(await endReduction(world, sellerOwner(seller), first)).toEqual({ outcome: 'ended' })
	expect(await endReduction(world, sellerOwner(seller), first)).toEqual({ outcome: 'not-found' })
})

test('a platform’s coupon is made and ended at its own desk alone; a seller ends none of it', async () => {
	const reading = readCouponForm({ ...texts, code: 'PLATFORM1', amount: '5' })
	if (!reading.ok) throw new Error('faults')
	const platform = { enterpriseId: null, actor: 'account:9' }
	expect(await makeCoupon(world, platform, reading.coupon)).toEqual({ outcome: 'made' })
	expect(await makeCoupon(world, sellerOwner(sellerOf(market.enterpriseId)), reading.coupon)).toEqual({
		outcome: 'code-taken',
	})
	const { coupons } = await readPlatformCoupons(world)
	expect(coupons).toMatchObject([{ kind: 'coupon', code: 'PLATFORM1', amountMinor: 500, endedAt: null }])
	const key = { kind: 'coupon', id: coupons[0]?.id ?? 0 } as const
	expect(await endReduction(world, sellerOwner(sellerOf(market.enterpriseId)), key)).toEqual({ outcome: 'not-found' })
	expect(await endReduction(world, platform, key)).toEqual({ outcome: 'ended' })
	expect((await readPlatformCoupons(world)).coupons[0]?.endedAt).not.toBeNull()
	const row = database.db.selectFrom('coupons').select(['funded_by', 'enterprise_id']).where('id', '=', key.id)
	expect(await row.executeTakeFirstOrThrow()).toEqual({ funded_by: 'platform', enterprise_id: null })
})
