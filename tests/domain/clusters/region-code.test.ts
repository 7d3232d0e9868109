import { expect, test } from 'vitest'
import {
	commonRegion,
	isRegionCode,
	isWithinRegion,
	levelBelow,
	parentRegionCode,
	regionAt,
	regionLevel,
	regionLineage,
	regionPrefix,
} from '#app/domain/clusters/region-code.ts'

const LEVELS = [
	['110000000000', 'province', '11'],
	['110100000000', 'city', '1101'],
	['110101000000', 'county', '110101'],
	['110101001000', 'township', '110101001'],
	['110101001001', 'village', '110101001001'],
] as const

test.each(LEVELS)('%s is a %s and all within begin with %s', (code, level, prefix) => {
	expect(regionLevel(code)).toBe(level)
	expect(regionPrefix(code)).toBe(prefix)
})

test('zeros inside a code do not raise its level', () => {
	expect(regionLevel('110100000001')).toBe('village')
	expect(regionLevel('110010000000')).toBe('county')
})

test('only twelve digits that name a province are a region code', () => {
	expect(isRegionCode('110101')).toBe(false)
	expect(isRegionCode('000000000000')).toBe(false)
	expect(() => regionLevel('11')).toThrow(RangeError)
})

test('the lineage runs from the province to the code itself', () => {
	expect(regionLineage('110101001001')).toEqual(LEVELS.map(([code]) => code))
	expect(regionLineage('110000000000')).toEqual(['110000000000'])
	expect(parentRegionCode('110101001001')).toBe('110101001000')
	expect(parentRegionCode('110000000000')).toBeNull()
})

test('a township of a city without counties hangs on the city', () => {
	expect(parentRegionCode('441900003000')).toBe('441900000000')
})

test('a code is found at a higher level, never at a lower one', () => {
	expect(regionAt('110101001001', 'county')).toBe('110101000000')
	expect(regionAt('110101001001', 'village')).toBe('110101001001')
	expect(regionAt('110101000000', 'village')).toBeNull()
})

test('a region holds itself and what lies in it', () => {
	expect(isWithinRegion('110101001001', '110100000000')).toBe(true)
	expect(isWithinRegion('110100000000', '110100000000')).toBe(true)
	expect(isWithinRegion('110200000000', '110100000000')).toBe(false)
	expect(isWithinRegion('110100000000', '110101000000')).toBe(false)
})

test('several codes share the deepest region that holds them all', () => {
	expect(commonRegion(['110101001001', '110101002000', '110101003004'])).toBe('110101000000')
	expect(commonRegion(['110101001001', '110200000000'])).toBe('110000000000')
	expect(commonRegion(['110101001001', '120000000000'])).toBeNull()
	expect(commonRegion([])).toBeNull()
})

test('each level has one below, the village none', () => {
	expect(levelBelow('province')).toBe('city')
	expect(levelBelow('village')).toBeNull()
})
