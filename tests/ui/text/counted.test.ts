import { expect, test } from 'vitest'
import { STANDARD_POLICIES } from '#app/domain/cancellation/standard-policies.ts'
import { importsText } from '#app/features/imports/imports-text.ts'
import { placementText } from '#app/features/sharing/placement-text.ts'
import { guidesText } from '#app/features/schedules/guides-text.ts'
import { schedulesText } from '#app/features/schedules/schedules-text.ts'
import { recallText } from '#app/features/tracing/recall-text.ts'
import { policySentences } from '#app/ui/commerce/policy-text.ts'
import { reasonText } from '#app/ui/commerce/reason-text.ts'
import { counted } from '#app/ui/text/counted.ts'
import { foldText } from '#app/ui/text/fold-text.ts'

test('one is one, whatever is counted', () => {
	expect([0, 1, 2].map((count) => counted(count, 'night'))).toEqual(['0 nights', '1 night', '2 nights'])
	expect(['1', '1,001'].map((count) => counted(count, 'person', 'people'))).toEqual(['1 person', '1,001 people'])
})

test('a stay of one night and a day ahead are told as one', () => {
	expect(reasonText('en', { code: 'max_stay', nights: 1 } as never)).toBe('At most 1 night')
	expect(reasonText('en', { code: 'min_stay', nights: 2 } as never)).toBe('At least 2 nights')
	expect(reasonText('en', { code: 'max_advance', days: 1 } as never)).toBe('Book at most 1 day ahead')
})

test('offices count one as one', () => {
	expect(placementText.en.scans('1')).toBe('1 scan')
	expect(guidesText.en.tooMany('1' as never, '1' as never)).toBe('1 person has booked and it takes 1')
	expect(schedulesText.en.minimum('1' as never)).toBe('from 1 guest')
	expect(recallText.en.told('1', '1')).toBe('1 of 1 order told')
})

test('imports and folded tables count one as one', () => {
	const { reading, sending, applied } = importsText.en
	expect(reading('0', '1')).toBe('0 of 1 line checked')
	expect(sending('1', '1')).toBe('1 of 1 parcel sent')
	expect(applied('1')).toBe('In effect: 1 thing changed.')
	expect(foldText.en.rest(1)).toBe('1 more row')
})

test('a policy of one hour and one minute is told as one', () => {
	const flexible = STANDARD_POLICIES.find(({ code }) => code === 'FLEXIBLE')
	if (!flexible || !('graceMinutes' in flexible)) throw new Error('no policy')
	expect(policySentences('en', { ...flexible, graceMinutes: 1, graceNoticeHours: 1 }).at(-1)).toBe(
		'Free for 1 minute after booking, when it starts more than 1 hour later',
	)
})
