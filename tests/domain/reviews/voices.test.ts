import { describe, expect, test } from 'vitest'
import { anonymousName } from '#app/domain/reviews/author-name.ts'
import { holdsContact } from '#app/domain/reviews/contact-words.ts'
import { mayMovePost, POST_FAULTS } from '#app/domain/reviews/post-states.ts'
import { ratingOf } from '#app/domain/reviews/rating.ts'
import { readReviewQuery, reviewSearch } from '#app/domain/reviews/review-query.ts'

test('a name is shown by its first character alone', () => {
	expect(anonymousName('陈小明', 'zh')).toBe('陈**')
	expect(anonymousName('欧阳修', 'en')).toBe('欧**')
	expect(anonymousName(' mary Smith', 'en')).toBe('M***')
	expect(anonymousName('Émile', 'en')).toBe('É***')
	expect(anonymousName('𠮷野', 'zh')).toBe('𠮷**')
	expect([anonymousName('  ', 'zh'), anonymousName('***', 'en')]).toEqual(['匿名客人', 'A guest'])
})

describe('held for a look is what names a way to be reached', () => {
	test.each([
		'订房打 13812345678',
		'电话：138 1234 5678',
		'１３８１２３４５６７８',
		'+86 138-1234-5678 找我',
		'座机 0577-88123456',
		'call +44 20 7946 0958',
		'400-820-1234',
		'看 https://example.com/x',
		'WWW.EXAMPLE.ORG',
		'店在 chaye.com 便宜',
		'写给 me@example.test',
		'微信：abc12345',
		'加V abc_12345',
		'加微信 tea-2026x',
		'WeChat: tea_house1',
		'QQ：1234567',
	])('%s', (words) => expect(holdsContact(words)).toBe(true))
})

describe('not held is what blames, praises or counts', () => {
	test.each([
		'太差了，房间又脏又吵，老板态度恶劣，再也不来。一星都嫌多！',
		'Worst stay ever: dirty, loud, and the owner shouted at us.',
		'2026-05-01 入住，2026年5月3日离开，花了 1,280.00 元',
		'订单 260501-123456-7 的茶叶',
		'海拔 1056 米，开车 2 小时 30 分，来回 150 公里',
		'房间 301，WiFi 很快，微信支付很方便',
		'茶叶 500g×2 罐，泡了 10 次还有味道',
		'Arrived at 15:30, left at 11.00. Great line of hills.',
		'加我们一共 6 个人',
	])('%s', (words) => expect(holdsContact(words)).toBe(false))
})

test('no fault a text may be taken down for is a bad mark, blame or an opinion', () => {
	expect([...POST_FAULTS]).toEqual(['ADVERTISING', 'ABUSE', 'PRIVACY', 'OFF_TOPIC', 'ILLEGAL', 'NOT_GENUINE'])
})

test('a text is shown, held or taken down, and may come back', () => {
	expect([mayMovePost('HELD', 'SHOWN'), mayMovePost('SHOWN', 'HIDDEN'), mayMovePost('HIDDEN', 'SHOWN')]).toEqual([
		true,
		true,
		true,
	])
	expect([mayMovePost('HIDDEN', 'HELD'), mayMovePost('SHOWN', 'SHOWN')]).toEqual([false, false])
})

test('the mean counts every mark once; nobody’s opinion is no opinion', () => {
	expect(ratingOf([0, 0, 0, 0, 0])).toBeNull()
	expect(ratingOf([1, 0, 0, 0, 1])).toEqual({ mean: 3, count: 2 })
	expect(ratingOf([0, 1, 0, 2, 1])).toEqual({ mean: 15 / 4, count: 4 })
})

test('an address asks for an order, stars, photos and a page; what it does not know is as if not there', () => {
	const read = (text: string) => readReviewQuery((name) => new URLSearchParams(text).get(name))
	const all = { sort: 'newest', stars: null, withPhotos: false, page: 1 }
	expect(read('')).toEqual(all)
	expect(read('sort=best&stars=6&photos=yes&page=0')).toEqual(all)
	const asked = { sort: 'lowest', stars: 2, withPhotos: true, page: 3 } as const
	expect(read('sort=lowest&stars=2&photos=1&page=3')).toEqual(asked)
	expect(read(reviewSearch(asked))).toEqual(asked)
	expect(reviewSearch(readReviewQuery(() => null))).toBe('')
})
