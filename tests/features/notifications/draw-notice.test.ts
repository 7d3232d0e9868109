import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '#app/domain/language/bilingual.ts'
import type { NoticeFacts, NoticeKind } from '#app/domain/notices/notice-facts.ts'
import { drawNotice } from '#app/features/notifications/draw-notice.ts'
import { writeMailHtml, writeMailText, writeTextMessage } from '#app/features/notifications/write-mail.ts'
import { EVIL, KINDS, night, order, SAMPLES, tea } from '#tests/features/notifications/told-facts.ts'

const frame = { isGuest: false, preferencesUrl: null }
const draw = <K extends NoticeKind>(kind: K, language: Language, params: NoticeFacts[K] = SAMPLES[kind]) =>
	drawNotice(
		{ kind, params, link: '/orders/1' },
		{ language, hrefOf: (path) => `https://s.test${path}`, vouchers: new Map([[night.id, 'ABCDEFGHJK']]) },
	)

/** All that a reader sees, as text. */
const textOf = (kind: NoticeKind, language: Language) => {
	const notice = draw(kind, language)
	return `${notice.title}\n${writeMailText(notice, frame)}`
}

describe.each(KINDS)('%s', (kind) => {
	it.each(LANGUAGES)('is whole in %s: title, words, link, nothing left blank', (language) => {
		const notice = draw(kind, language)
		const text = textOf(kind, language)
		expect(notice.title.length).toBeGreaterThan(3)
		expect(notice.say.every((sentence) => sentence.trim().length >= 3)).toBe(true)
		expect(notice.action.label).not.toBe('')
		expect(text).toContain('https://s.test/orders/1')
		expect(text).not.toMatch(/undefined|null|NaN|\[object|Invalid|\$\{/)
	})

	it('speaks Chinese in Chinese and English in English', () => {
		const strip = (language: Language) => {
			// The buyer's own name, shops and numbers may be in any script.
			const { say, action, title } = draw(kind, language)
			return [title, ...say, action.label].join(' ').replaceAll(EVIL, '')
		}
		expect(strip('zh')).toMatch(/[\u4e00-\u9fff]{4}/)
		expect(strip('en')).not.toMatch(/[\u4e00-\u9fff]/)
	})

	it.each(LANGUAGES)('lets no name act in the HTML of its mail in %s', (language) => {
		const html = writeMailHtml(draw(kind, language), frame)
		expect(html).not.toMatch(/<img|<script/)
		if (textOf(kind, language).includes(EVIL)) {
			expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;Ann&quot; &amp; Söhne')
		}
	})

	it('is an HTML mail without pictures, scripts or anything fetched, readable on a phone and in the dark', () => {
		const html = writeMailHtml(draw(kind, 'zh'), frame)
		expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/)
		expect(html).toContain('name="viewport"')
		expect(html).toContain('prefers-color-scheme:dark')
		expect(html).not.toMatch(/<(link|script|img|iframe|object)\b|url\(|@import|<[^>]+\bsrc=/i)
	})
})

describe('the greeting', () => {
	const greeted = (buyerName: string) =>
		draw('order-lapsed', 'en', { ...SAMPLES['order-lapsed'], order: { ...order, buyerName } }).say[0]

	it.each(['林溪', 'Anna O’Hara', 'J. R. Müller', 'Ann & Söhne'])('names %s', (name) => {
		expect(greeted(name)).toBe(`Hello ${name},`)
	})

	it.each(['Win at https://evil.test', 'evil.test', 'you@evil.test', 'x'.repeat(41), 'C:\\evil', EVIL])(
		'is not an advertisement that a stranger has us send: %s',
		(name) => expect(greeted(name)).toBe('Hello,'),
	)
})

describe('amounts', () => {
	it.each(LANGUAGES)('a receipt names each line, shipping and the total in %s, and they agree', (language) => {
		const text = textOf('order-paid', language)
		for (const amount of ['¥256', '¥366.50', '¥12', '¥634.50']) expect(text).toContain(amount)
		expect(tea.paidMinor + night.paidMinor + 1_200).toBe(order.totalMinor)
	})

	it.each([
		'refund-started',
		'refund-done',
		'refund-held-up',
		'operator-refund-failed',
		'payout-moved',
		'seller-dispute',
		'operator-dispute',
		'operator-fraud-warning',
		'invoice-issued',
	] as const)('%s names its amount', (kind) => {
		for (const language of LANGUAGES) expect(textOf(kind, language)).toContain('¥123.45')
	})

	it('paid too late: what was lost, what comes back', () => {
		for (const language of LANGUAGES) {
			const notice = draw('order-paid-late', language)
			expect(notice.lines).toHaveLength(1)
			expect(notice.lost).toHaveLength(1)
			expect(writeMailText(notice, frame)).toContain('¥366.50')
		}
	})

	it('what was cancelled shows no sum that could be taken for a bill', () => {
		expect(draw('lines-cancelled', 'zh').sums).toEqual([])
		expect(draw('seller-lines-cancelled', 'zh').sums).toEqual([])
	})
})

describe('words of money', () => {
	it.each(['refund-started', 'refund-held-up', 'lines-cancelled', 'order-paid-late'] as const)(
		'%s never says that money has been refunded: it has not',
		(kind) => {
			expect(textOf(kind, 'zh')).not.toMatch(/已退款|已经按原路退回|已退回/)
			expect(textOf(kind, 'en')).not.toMatch(/\brefunded\b|has gone back/)
		},
	)

	it('only refund-done says so', () => {
		expect(textOf('refund-done', 'zh')).toContain('已退款 ¥123.45')
		expect(textOf('refund-done', 'en')).toContain('¥123.45 refunded')
	})
})

describe('a receipt', () => {
	it('links each voucher', () => {
		const text = textOf('order-paid', 'en')
		expect(text).toContain('Voucher ABCDEFGHJK: https://s.test/vouchers/ABCDEFGHJK')
	})

	it('says until when goods are sent, by the clock of the place', () => {
		// 16:00 UTC is midnight in China: the fourth of May has begun there.
		expect(textOf('order-paid', 'en')).toContain('sent by Mon 4 May')
		expect(textOf('order-paid', 'zh')).toContain('5月4日周一 前寄出')
	})

	it('tells a guest that the link opens this order', () => {
		const html = writeMailHtml(draw('order-paid', 'en'), { isGuest: true, preferencesUrl: null })
		expect(html).toContain('please do not pass them on')
	})
})

describe('a text message', () => {
	it('is short and leads to the page', () => {
		const text = writeTextMessage(draw('parcel-ready', 'zh'))
		expect(text).toBe('【山海】包裹 SH260501000001 可以领取了，取件码 012345 https://s.test/orders/1')
	})
})
