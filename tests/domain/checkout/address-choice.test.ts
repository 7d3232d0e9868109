import { expect, test } from 'vitest'
import { chooseAddress, type AddressRegion } from '#app/domain/checkout/address-choice.ts'

const region = (code: string, level: string, parentCode: string | null): AddressRegion => ({
	code,
	name: code,
	level,
	parentCode,
})
const REGIONS = [
	region('p1', 'province', null),
	region('p2', 'province', null),
	region('c1', 'city', 'p1'),
	region('d1', 'county', 'c1'),
	region('t1', 'township', 'd1'),
	region('d9', 'county', 'p2'),
]
const levels = (wanted: Parameters<typeof chooseAddress>[1]) =>
	chooseAddress(REGIONS, wanted).steps.map(({ level, chosen }) => [level, chosen])

test('the first select is the province, and each choice asks for the next', () => {
	expect(levels({})).toEqual([['province', null]])
	expect(levels({ province: 'p1' })).toEqual([
		['province', 'p1'],
		['city', null],
	])
})

test('it is complete when nothing below could be chosen', () => {
	const all = { province: 'p1', city: 'c1', county: 'd1', township: 't1' }
	expect(chooseAddress(REGIONS, { ...all, township: '' })).toMatchObject({ regionCode: 'd1', isComplete: false })
	expect(chooseAddress(REGIONS, all)).toMatchObject({ regionCode: 't1', isComplete: true })
})

test('another province empties what was chosen below the first', () => {
	expect(chooseAddress(REGIONS, { province: 'p2', city: 'c1', county: 'd1' })).toMatchObject({
		regionCode: 'p2',
		isComplete: false,
	})
})

test('a place without cities goes on with its counties', () => {
	expect(chooseAddress(REGIONS, { province: 'p2', county: 'd9' })).toMatchObject({ regionCode: 'd9', isComplete: true })
})

test('a code nobody has chosen counts as none', () => {
	expect(chooseAddress(REGIONS, { province: "p1' or 1=1" })).toMatchObject({ regionCode: null, isComplete: false })
})

test('a village may be chosen where villages are known, and need not be', () => {
	const withVillages = [...REGIONS, region('v1', 'village', 't1'), region('v2', 'village', 't1')]
	const town = { province: 'p1', city: 'c1', county: 'd1', township: 't1' }
	const open = chooseAddress(withVillages, town)
	expect(open).toMatchObject({ regionCode: 't1', isComplete: true })
	expect(open.steps.at(-1)).toMatchObject({ level: 'village', chosen: null, choices: [{ code: 'v1' }, { code: 'v2' }] })
	expect(chooseAddress(withVillages, { ...town, village: 'v2' })).toMatchObject({ regionCode: 'v2', isComplete: true })
})
