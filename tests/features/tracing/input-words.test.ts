import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inputInWords } from '#app/features/tracing/input-words-text.ts'

test('what was fed, spread and sprayed is told in English by its usual name and dose, in Chinese as it was written', () => {
	expect(inputInWords('苦参碱 0.3%', 'en')).toBe('Matrine 0.3%')
	expect(inputInWords('300 倍液', 'en')).toBe('300-fold dilution')
	expect(inputInWords('每千克鱼 20 mg，5 天', 'en')).toBe('per kg of fish: 20 mg, 5 days')
	expect(inputInWords('苦参碱 0.3%', 'zh')).toBe('苦参碱 0.3%')
})

test('a name that is not known whole stays as it was written, never half of it', () => {
	expect(inputInWords('新型有机肥', 'en')).toBe('新型有机肥')
	expect(inputInWords('Neem oil', 'en')).toBe('Neem oil')
})

test('the demo has no input that an English page tells in Chinese', () => {
	const told = readFileSync(new URL('../../../seeds/data/lots.json', import.meta.url), 'utf8')
	const written = [...told.matchAll(/"name": "([^"]+)", "dose": "([^"]*)"/g)].flatMap(([, name = '', dose = '']) => [
		name,
		dose,
	])
	expect(written.length).toBeGreaterThan(20)
	for (const text of written) expect(inputInWords(text, 'en')).not.toMatch(/\p{Script=Han}/u)
})
