import { expect, test } from 'vitest'
import { type ListingDraft, type Missing, missingOf, partOfMissing } from '#app/domain/listings/listing-draft.ts'

const both = (text: string) => ({ zh: text, en: text })
const story = 'a'.repeat(20)
const whole: ListingDraft = {
	kind: 'product',
	title: both('Tea'),
	summary: both('Of this spring'),
	story: both(story),
	pictures: 1,
	policyCode: 'GOODS_7_DAYS',
	perishable: false,
	offers: 1,
	unnamedOffers: 0,
	dates: 0,
	sessionMinutes: null,
	meet: both(''),
	components: [],
}
const component = { position: 1, title: both('Tea'), isOnShelf: true, isAllowed: true }

test('a product with words in both languages, a picture, terms and one option lacks nothing', () => {
	expect(missingOf(whole)).toEqual([])
})

test('either language may be left until publishing, and what is missing is told by language', () => {
	expect(missingOf({ ...whole, title: { zh: '茶', en: '' }, story: { zh: story, en: '' } })).toEqual([
		'title-en',
		'story-en',
	])
	expect(missingOf({ ...whole, summary: { zh: '', en: 'New' } })).toEqual(['summary-zh'])
})

test.each([
	[19, ['story-zh']],
	[20, []],
	[21, []],
])('a story of %i characters lacks %o', (length, missing) => {
	expect(missingOf({ ...whole, story: { zh: 'a'.repeat(length), en: story } })).toEqual(missing)
})

test('without pictures, terms or anything on sale nothing can be published', () => {
	expect(missingOf({ ...whole, pictures: 0, policyCode: null, offers: 0 })).toEqual(['picture', 'policy', 'offer'])
	expect(missingOf({ ...whole, unnamedOffers: 1 })).toEqual(['offer-name'])
})

test('a stay needs nights on sale, an experience sessions, their length and where to meet', () => {
	expect(missingOf({ ...whole, kind: 'stay' })).toEqual(['nights'])
	expect(missingOf({ ...whole, kind: 'stay', offers: 0 })).toEqual(['offer'])
	expect(missingOf({ ...whole, kind: 'stay', dates: 1 })).toEqual([])
	expect(missingOf({ ...whole, kind: 'experience' })).toEqual(['duration', 'meet', 'sessions'])
	const experience: ListingDraft = { ...whole, kind: 'experience', dates: 1, sessionMinutes: 90, meet: both('Gate') }
	expect(missingOf(experience)).toEqual([])
})

test('a package is of two things at least, all on the shelf and all agreed to', () => {
	const packageOf = (components: ListingDraft['components']) =>
		missingOf({ ...whole, kind: 'package', offers: components.length, components })
	expect(packageOf([component])).toEqual(['components'])
	expect(packageOf([component, component])).toEqual([])
	expect(packageOf([component, { ...component, isOnShelf: false }])).toEqual(['component-gone'])
	expect(packageOf([component, { ...component, isAllowed: false }])).toEqual(['component-refused'])
})

test('each thing that may be missing leads to the part of the form in which it is written', () => {
	const parts: [Missing, string][] = [
		['title-zh', 'words'],
		['picture', 'pictures'],
		['meet', 'frame'],
		['sessions', 'sessions'],
		['nights', 'offers'],
		['component-gone', 'offers'],
	]
	for (const [missing, part] of parts) expect(partOfMissing(missing)).toBe(part)
})
