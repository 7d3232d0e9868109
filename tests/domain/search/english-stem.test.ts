import { describe, expect, it } from 'vitest'
import { englishStem } from '#app/domain/search/english-stem.ts'

/** Examples that the paper gives for its steps, and words of this market. */
describe('the stem of a word', () => {
	it.each([
		['caresses', 'caress'],
		['ponies', 'poni'],
		['agreed', 'agre'],
		['plastered', 'plaster'],
		['bled', 'bled'],
		['motoring', 'motor'],
		['sing', 'sing'],
		['hopping', 'hop'],
		['falling', 'fall'],
		['filing', 'file'],
		['happy', 'happi'],
		['sky', 'sky'],
		['relational', 'relat'],
		['vietnamization', 'vietnam'],
		['hopefulness', 'hope'],
		['formaliti', 'formal'],
		['triplicate', 'triplic'],
		['electrical', 'electr'],
		['adjustment', 'adjust'],
		['adoption', 'adopt'],
		['generalizations', 'gener'],
		['oscillators', 'oscil'],
		['probate', 'probat'],
		['cease', 'ceas'],
		['controll', 'control'],
		['picking', 'pick'],
		['berries', 'berri'],
		['berry', 'berri'],
	])('%s is %s', (word, stem) => expect(englishStem(word)).toBe(stem))

	it('leaves short words and other scripts alone', () => {
		expect(['as', 'wifi6', '茶', 'café'].map(englishStem)).toEqual(['as', 'wifi6', '茶', 'café'])
	})
})
