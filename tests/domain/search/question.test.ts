import { describe, expect, it } from 'vitest'
import { listingTokens } from '#app/domain/search/listing-tokens.ts'
import { askAlike, askAnyPart, askAnywhere, askTitle, hintsWanted, readQuestion } from '#app/domain/search/question.ts'

const tokensOf = (title: string) => listingTokens({ titles: [title], names: [], texts: [], facets: ['k:stay'] })

/** Judges a tsquery of our own making: quoted tokens, ':*', '&', '|' and brackets. */
function judge(query: string, tokens: readonly string[]): boolean {
	const has = (token: string, isBeginning: boolean) =>
		tokens.some((it) => (isBeginning ? it.startsWith(token) : it === token))
	const code = query.replace(/'([^']*)'(:\*)?/g, (_, token: string, star?: string) =>
		String(has(token, star !== undefined)),
	)
	if (/[^ truefals&|()]/.test(code)) throw new Error(`not a question: ${query}`)
	return new Function(`return Boolean(${code.replaceAll('&', '&&').replaceAll('|', '||')})`)() as boolean
}

const finds = (typed: string, text: string) => {
	const question = readQuestion(typed)
	return question !== null && judge(askAnywhere(question), tokensOf(text))
}

describe('tokens of a listing', () => {
	it('knows a title by what it says the thing is: the name of its place is found whole, its characters alone are of the place', () => {
		const places = ['鹿城区', '茶山街道', '茶山村村委会']
		const of = (title: string) => listingTokens({ titles: [title], names: places, places, texts: [], facets: [] })
		const liquor = of('茶山杨梅烧酒')
		expect(liquor).not.toContain('^茶')
		expect(liquor).toEqual(expect.arrayContaining(['茶', '^茶山', '^山杨', '^杨', '^酒', '^~chashanyangmeishaojiu']))
		expect(of('茶山采茶')).toContain('^茶')
		expect(listingTokens({ titles: ['万排茶山半日'], names: [], places: ['泰顺县'], texts: [], facets: [] })).toContain(
			'^茶',
		)
	})

	it('are each Han character, each pair of neighbours, each word whole and as its stem, those of the title twice', () => {
		expect(listingTokens({ titles: [], names: [], texts: ['毛峰 picking'], facets: [] })).toEqual(
			['峰', '毛', '毛峰', 'pick', 'picking'].sort(),
		)
		expect(listingTokens({ titles: ['毛峰'], names: [], texts: [], facets: [] })).toEqual(
			['毛', '峰', '毛峰', '^毛', '^峰', '^毛峰', '~maofeng', '~feng', '^~maofeng', '^~feng', '-mf', '^-mf'].sort(),
		)
	})

	it('do not pair characters across a break', () => {
		expect(listingTokens({ titles: [], names: [], texts: ['山，海'], facets: [] })).toEqual(['山', '海'].sort())
	})

	it('fold width, capitals and accents', () => {
		expect(tokensOf('ＷｉＦｉ Café')).toEqual(expect.arrayContaining(['cafe', 'wifi']))
	})
})

describe('a question', () => {
	it.each([
		['毛峰', '雁荡毛峰茶', true],
		['峰', '雁荡毛峰茶', true],
		['毛茶', '雁荡毛峰茶', false],
		['TEA', 'spring tea from the hill', true],
		['teas', 'spring tea', true],
		['wifi', 'WiFi6 in every room', true],
		['room by the sea', 'a sea room', true],
		['茶 farm', '茶园 Farm day', true],
		['茶 farm', '茶园 hike', false],
		['picked', 'picking fruit', true],
		['maofeng', '雁荡毛峰茶', true],
		['maofe', '雁荡毛峰茶', true],
		['feng cha', '雁荡毛峰茶', true],
		['yueqing', '乐清石斛', true],
		['lvcha', '三杯香绿茶', true],
		['lucha', '三杯香绿茶', true],
		['bayberry', '丁岙杨梅', true],
		['民宿', '云上小屋', true],
		["farmer's", 'The farmers market', true],
	])('%s in %s: %s', (typed, text, found) => {
		expect(finds(typed, text)).toBe(found)
	})

	it('is cut at words it is known to hold', () => {
		expect(readQuestion('雁荡山民宿')?.han).toEqual(['雁荡山', '民宿'])
	})

	it('asks for longer Han runs as a phrase too, since pairs may stand apart', () => {
		expect(readQuestion('铁皮枫斗')?.phrases).toEqual(['铁皮枫斗'])
		expect(readQuestion('毛峰')?.phrases).toEqual([])
	})

	it('of signs only asks nothing', () => {
		for (const typed of ['', '   ', "';--", '！？', '%_\\', '^~-=']) expect(readQuestion(typed)).toBeNull()
	})

	it('of filler words alone still asks for them', () => {
		expect(readQuestion('the')?.words).toEqual(['the'])
	})

	it('never carries a quote or an operator into the tsquery', () => {
		const question = readQuestion(`xq' | 'x':* & !w <-> 茶'园`)
		expect(question && askAnywhere(question)).toBe(`'茶' & '园' & 'xq' & 'x' & 'w'`)
		expect(question && askTitle(question)).toBe(`'^茶' & '^园' & '^xq' & '^x' & '^w'`)
	})

	it('of endless length is cut', () => {
		expect(readQuestion(Array.from({ length: 500 }, (_, at) => `w${at}`).join(' '))?.words.length).toBe(16)
	})
})

describe('a question that found nothing', () => {
	const alike = (typed: string, text: string, spellings: [string, string[]][] = []) => {
		const question = readQuestion(typed)
		const tokens = tokensOf(text)
		const wanted = question === null ? [] : hintsWanted(question)
		const known = new Set(wanted.filter((it) => tokens.some((token) => token.startsWith(it))))
		return question !== null && judge(askAlike(question, { spellings: new Map(spellings), known }).anywhere, tokens)
	}

	it('is asked by its sound: a wrong character that sounds the same', () => {
		expect(finds('扬梅', '丁岙杨梅')).toBe(false)
		expect(alike('扬梅', '丁岙杨梅')).toBe(true)
	})

	it('is asked by the first letters of its pinyin', () => {
		expect(finds('tpsh', '铁皮石斛')).toBe(false)
		expect(alike('tpsh', '铁皮石斛')).toBe(true)
	})

	it('is asked by words spelled alike', () => {
		expect(alike('dendrobum', 'Wild dendrobium', [['dendrobum', ['dendrobium']]])).toBe(true)
	})

	it('is cut where no listing has the pair, if every character is there', () => {
		expect(alike('雁荡毛峰', '毛峰，雁荡')).toBe(true)
		expect(alike('雁荡毛山', '毛峰，雁荡')).toBe(false)
		expect(alike('雁荡毛山', '毛峰，雁荡，山')).toBe(true)
	})

	it('takes a wrong character of a longer word by its sound', () => {
		expect(alike('雁当山', '雁荡山居')).toBe(true)
	})

	it('is at last asked by any of its parts', () => {
		const hints = { spellings: new Map(), known: new Set<string>() }
		const question = readQuestion('徒步 wonderland')
		expect(question && judge(askAnyPart(question, hints)?.anywhere ?? '', tokensOf('古道徒步'))).toBe(true)
		expect(askAnyPart({ han: ['徒步'], words: [], phrases: [] }, hints)).toBeNull()
	})
})
