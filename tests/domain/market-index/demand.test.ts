import { describe, expect, it } from 'vitest'
import { type Demand, readDemand } from '#app/domain/market-index/demand.ts'
import { askAlike, askAnyPart, askAnywhere, askTitle, readQuestion } from '#app/domain/search/question.ts'

/** The demand as PostgreSQL would be asked, every group in brackets. */
function write(demand: Demand): string {
	if ('token' in demand) return `'${demand.isTitle ? '^' : ''}${demand.token}'${demand.isBeginning ? ':*' : ''}`
	const [parts, sign] = 'all' in demand ? [demand.all, ' & '] : [demand.any, ' | ']
	return `(${parts.map(write).join(sign)})`
}

describe('a demand', () => {
	it('binds all before any, and brackets before both', () => {
		expect(write(readDemand(`'a' & 'b' | 'c'`))).toBe(`(('a' & 'b') | 'c')`)
		expect(write(readDemand(`'a' & ('b' | 'c':*)`))).toBe(`('a' & ('b' | 'c':*))`)
		expect(write(readDemand(`'^~tea':*`))).toBe(`'^~tea':*`)
	})

	it.each([`'a' &`, `('a'`, `'a' 'b'`, ``, `& 'a'`])('refuses %s, which is no question', (text) => {
		expect(() => readDemand(text)).toThrow()
	})

	it.each(['毛峰', '采茶 farm', '雁荡山民宿', 'seafood by the sea', 'lvcha 茶 xq', '铁皮石斛 tea honey'])(
		'reads whatever is made of %s',
		(typed) => {
			const question = readQuestion(typed)
			if (!question) throw new Error('no question')
			const hints = { spellings: new Map([['tea', ['teas', 'team']]]), known: new Set(['雁荡', '~yandang', '~shan']) }
			const alike = [askAlike(question, hints), askAnyPart(question, hints)].flatMap((it) =>
				it ? [it.title, it.anywhere] : [],
			)
			for (const text of [askTitle(question), askAnywhere(question), ...alike]) {
				const again = readDemand(text)
				expect(readDemand(write(again))).toEqual(again)
				expect(write(again).match(/'[^']*'(:\*)?/g)).toEqual(text.match(/'[^']*'(:\*)?/g))
			}
		},
	)
})
