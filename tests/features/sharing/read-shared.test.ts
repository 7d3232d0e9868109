import { beforeAll, expect, test } from 'vitest'
import { readShared } from '#app/features/sharing/read-shared.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useMarket()
let market: TestMarket
let world: World

const plain = (path: string) => ({ path, code: null })

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db, { origin: 'https://shanhai.example' })
})

test('what is passed on is the plain address of a listing, with its title', async () => {
	expect(await readShared(world, 'en', plain('/products/spring-tea'))).toEqual({
		...{
			path: '/products/spring-tea',
			url: 'https://shanhai.example/products/spring-tea',
			title: 'Spring Maofeng Tea',
		},
		...{ link: null, rewardShare: 0.03 },
	})
	expect(await readShared(world, 'zh', plain('/stays/mist-house'))).toMatchObject({ title: '云雾农家' })
})

test.each([
	...['', '/', '/products', '/products/none', '/stays/spring-tea', '/orders/spring-tea', '//evil.example/spring-tea'],
	...['https://evil.example/products/spring-tea', '/products/spring-tea?x=1', '/products/../account'],
])('%s is nothing to pass on', async (path) => expect(await readShared(world, 'en', plain(path))).toBeNull())

test('what is no longer on show is not passed on', async () => {
	await database.db.updateTable('listings').set({ status: 'paused' }).where('id', '=', market.productId).execute()
	expect(await readShared(world, 'en', plain('/products/spring-tea'))).toBeNull()
})
