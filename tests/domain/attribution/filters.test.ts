import { expect, test } from 'vitest'
import { adReturn } from '#app/domain/attribution/ad-return.ts'
import { brushingOf, MOST_ORDERS_A_DAY } from '#app/domain/attribution/brushing.ts'
import { judgeClick, REPEAT_MINUTES } from '#app/domain/attribution/judge-click.ts'
import { isSocial } from '#app/domain/attribution/touch.ts'
import { addHours, addMinutes } from '#app/domain/time/instant.ts'

const AT = new Date('2026-05-01T02:00:00Z')
const click = { isRobot: false, isOwn: false, at: AT, before: null }

test('machines, the sharer’s own clicks and one device within half an hour are not counted', () => {
	expect(judgeClick(click)).toBeNull()
	expect(judgeClick({ ...click, isRobot: true, isOwn: true })).toBe('BOT')
	expect(judgeClick({ ...click, isOwn: true })).toBe('SELF')
	const again = (seconds: number) => new Date(addMinutes(AT, -REPEAT_MINUTES).getTime() + seconds * 1000)
	expect(judgeClick({ ...click, before: again(1) })).toBe('REPEATED')
	expect(judgeClick({ ...click, before: again(0) })).toBeNull()
	expect(judgeClick({ ...click, before: again(-1) })).toBeNull()
})

test('an order by the seller’s own people is brushing, and so is the sixth of one buyer within a day', () => {
	const earlier = (count: number, hours: number) => Array.from({ length: count }, () => addHours(AT, hours))
	const signs = { isByOwnPeople: false, earlier: [], paidAt: AT }
	expect(brushingOf(signs)).toBeNull()
	expect(brushingOf({ ...signs, isByOwnPeople: true })).toBe('OWN_PEOPLE')
	expect(brushingOf({ ...signs, earlier: earlier(MOST_ORDERS_A_DAY - 1, -1) })).toBeNull()
	expect(brushingOf({ ...signs, earlier: earlier(MOST_ORDERS_A_DAY, -23) })).toBe('BURST')
	expect(brushingOf({ ...signs, earlier: earlier(MOST_ORDERS_A_DAY, -24) })).toBeNull()
})

test('no cost has no return, and a loss of all is -1', () => {
	expect(adReturn(0, 5000, 4000)).toEqual({ roas: null, trueRoi: null })
	expect(adReturn(1, 5000, 4000)).toEqual({ roas: 5000, trueRoi: 1999 })
	expect(adReturn(300, 600, 5000)).toEqual({ roas: 2, trueRoi: 0 })
	expect(adReturn(5000, 0, 4000)).toEqual({ roas: 0, trueRoi: -1 })
})

test('chat shares, posts, short videos, live streams and buying together are social; search and advertisements are not', () => {
	expect(['chat_share', 'social_post', 'short_video', 'live_stream', 'group_buy'].every(isSocial)).toBe(true)
	expect(['direct', 'search', 'ad', 'qr', 'visit'].some(isSocial)).toBe(false)
})
