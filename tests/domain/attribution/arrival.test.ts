import { expect, test } from 'vitest'
import { arrivalOf, sourceOfArrival } from '#app/domain/attribution/arrival.ts'
import { CODE_BYTES, isLinkCode, linkCode } from '#app/domain/attribution/link-code.ts'

test('an advertisement’s marks are read and taken off the address; all else of it stays', () => {
	expect(arrivalOf('/products/tea?q=1&utm_campaign=Spring-Tea&utm_source=baidu&bd_vid=123&size=2')).toEqual({
		...{ tag: 'spring-tea', platform: 'baidu', from: 'baidu', clean: '/products/tea?q=1&size=2' },
	})
	expect(arrivalOf('/?gclid=abc')).toEqual({ tag: null, platform: 'google', from: null, clean: '/' })
	expect(arrivalOf('/?utm_campaign=x%27y')?.tag).toBeNull()
})

test.each(['/', '/search?q=utm_campaign', '/products/tea?from=gclid', '/s/abc?xclickid=1'])('%s is no arrival', (url) =>
	expect(arrivalOf(url)).toBeNull(),
)

test('the source of an unknown campaign is what the address says of itself', () => {
	const of = (from: string | null, platform: string | null = null) => sourceOfArrival({ from, platform })
	expect([
		of('weixin'),
		of('weibo'),
		of('douyin'),
		of('live'),
		of('baidu'),
		of('leaflet'),
		of(null, 'kuaishou'),
	]).toEqual([...['chat_share', 'social_post', 'short_video', 'live_stream', 'search', 'ad', 'short_video']])
})

test('a code has ten letters that nobody mistakes, each as likely', () => {
	const code = linkCode(Uint8Array.from({ length: CODE_BYTES }, (_, at) => at * 7))
	expect(code).toHaveLength(10)
	expect(code).not.toMatch(/[il1o0]/)
	expect(isLinkCode(code)).toBe(true)
	expect([isLinkCode('../x'), isLinkCode(undefined), isLinkCode('a b')]).toEqual([false, false, false])
	// 248 to 255 would make the first eight letters likelier than the others.
	expect(linkCode(Uint8Array.of(248, 255, 0))).toBe('a')
})
