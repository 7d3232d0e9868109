import { describe, expect, it } from 'vitest'
import { chooseSlugs, slugsOf } from '#app/domain/imports/draft-slug.ts'
import { plainCell } from '#app/domain/imports/read-cell.ts'
import { nightsOf, readProductRow, readRateRow, readStockRow } from '#app/domain/imports/read-rows.ts'
import { readTable } from '#app/domain/imports/read-table.ts'

const stock = { stockBySku: new Map([['TEA-1', 7]]) }
const faultsOf = (read: { faults: { column: string | null; code: string }[] }) =>
	read.faults.map(({ column, code }) => `${column} ${code}`)

describe('the head of a file', () => {
	it('may be written in either language or by key, with stars and in any order; unknown columns are named', () => {
		expect(
			readTable('stock', [
				['现有*', ' Note ', 'SKU'],
				['5', 'x', 'TEA-1'],
				['', '', ''],
				['6', '', 'B'],
			]),
		).toEqual({
			outcome: 'read',
			lines: [
				{ line: 2, cells: { on_hand: '5', sku: 'TEA-1' } },
				{ line: 4, cells: { on_hand: '6', sku: 'B' } },
			],
			ignored: [' Note '],
		})
	})

	it.each([
		[[], { outcome: 'empty' }],
		[[['货号', '现有']], { outcome: 'empty' }],
		[[['货号'], ['A']], { outcome: 'missing-columns', columns: ['on_hand'] }],
		[
			[
				['货号', 'sku', '现有'],
				['A', 'A', '1'],
			],
			{ outcome: 'repeated-column', column: 'sku' },
		],
	])('that cannot be used says why: %j', (rows, answer) => {
		expect(readTable('stock', rows)).toEqual(answer)
	})

	it('stands above twenty thousand lines at most', () => {
		const body = Array.from({ length: 20_001 }, () => ['A', '1'])
		expect(readTable('stock', [['sku', 'on_hand'], ...body])).toEqual({ outcome: 'too-many-rows', most: 20_000 })
	})
})

describe('a row of stock', () => {
	it('names a row of the ledger by its SKU; what is kept off the site stays where nothing is written', () => {
		expect(readStockRow({ sku: 'TEA-1', on_hand: '１２', safety_stock: '' }, stock).value).toEqual({
			capacityId: 7,
			sku: 'TEA-1',
			onHand: 12,
			safetyStock: null,
		})
		expect(readStockRow({ sku: 'TEA-1', on_hand: '1,200', safety_stock: '0' }, stock).value?.safetyStock).toBe(0)
	})

	it('tells everything that is wrong with it at once', () => {
		expect(faultsOf(readStockRow({ sku: 'NO', on_hand: '-1', safety_stock: '1e9' }, stock))).toEqual([
			'sku unknown',
			'on_hand not_a_count',
			'safety_stock not_a_count',
		])
		expect(faultsOf(readStockRow({ sku: '', on_hand: '' }, stock))).toEqual(['sku missing', 'on_hand missing'])
		expect(faultsOf(readStockRow({ sku: 'TEA-1', on_hand: '1000001' }, stock))).toEqual(['on_hand not_a_count'])
		expect(readStockRow({ sku: 'TEA-1', on_hand: '1000000' }, stock).value?.onHand).toBe(1_000_000)
	})
})

describe('a row of rates', () => {
	const known = { planIds: new Set([12]), today: '2027-05-02' }
	const row = (cells: object) =>
		readRateRow({ plan: 'R12 山居 大床', from: '2027-05-01', to: '2027/5/3', price: '¥388', ...cells }, known)

	it('prices the nights that are not over, both ends included', () => {
		const { value } = row({})
		expect(value).toEqual({ planId: 12, from: '2027-05-01', to: '2027-05-03', priceMinor: 38_800 })
		expect(value && nightsOf(value, known.today)).toEqual(['2027-05-02', '2027-05-03'])
	})

	it.each([
		[{ plan: 'R13' }, ['plan unknown']],
		[{ plan: '大床' }, ['plan unknown']],
		[{ from: '2027-02-30' }, ['from not_a_date']],
		[{ to: '2027-04-30' }, ['to ends_before', 'to past']],
		[{ from: '2027-04-01', to: '2027-05-01' }, ['to past']],
		[{ to: '2029-05-01' }, ['to too_many_nights']],
		[{ price: '0' }, ['price not_money']],
		[{ price: '12.345' }, ['price not_money']],
		[{ price: '1000000' }, ['price not_money']],
	])('with %j is refused', (cells, faults) => {
		expect(faultsOf(row(cells))).toEqual(faults)
	})

	it.each([
		['2027年5月9日', '2027-05-09'],
		['2027.5.9', '2027-05-09'],
	])('takes the date %s', (to, date) => {
		expect(row({ to }).value?.to).toBe(date)
	})
})

describe('a row of products', () => {
	const known = {
		categories: new Map([
			['tea', 'tea'],
			['茶叶', 'tea'],
		]),
		places: new Set(['330382101310']),
		ownPlace: '330329100200',
	}
	const cells = {
		...{
			sku: 'W-1',
			title_zh: '白茶',
			title_en: 'White tea',
			category: '茶叶',
			price: '128.5',
			weight_g: '100',
			stock: '40',
		},
	}

	it('takes the enterprise’s own place and ambient where nothing is said', () => {
		expect(readProductRow(cells, known).value).toMatchObject({
			category: 'tea',
			priceMinor: 12_850,
			temperature: 'ambient',
			regionCode: '330329100200',
			optionZh: '',
		})
		const { value } = readProductRow({ ...cells, temperature: '冷藏', place: '330382101310' }, known)
		expect(value).toMatchObject({ temperature: 'chilled', regionCode: '330382101310' })
	})

	it('that a spreadsheet would work out as a formula is refused, one made plain by an apostrophe is text', () => {
		expect(faultsOf(readProductRow({ ...cells, title_en: '=HYPERLINK("x")' }, known))).toEqual(['title_en formula'])
		expect(readProductRow({ ...cells, title_en: "'=1+1 tea" }, known).value?.titleEn).toBe('=1+1 tea')
		expect(faultsOf(readProductRow({ ...cells, title_zh: '@SUM(A1)' }, known))).toEqual(['title_zh formula'])
	})
})

describe('cells of files of ours', () => {
	it.each([
		['=1+1', "'=1+1"],
		['+86 577', '+86 577'],
		['-5', '-5'],
		['@x', "'@x"],
		['\tx', "'\tx"],
		['茶', '茶'],
	])('%j is written %j', (text, written) => {
		expect(plainCell(text)).toBe(written)
	})
})

describe('the address of a draft', () => {
	it('is its title, else with its SKU, else its line: no two are the same', () => {
		const of = { enterprise: 'mist-coop', runId: 3 }
		const wishes = [
			slugsOf({ titleEn: 'White Tea', sku: 'W-1' }, { ...of, line: 2 }),
			slugsOf({ titleEn: 'White  tea!', sku: 'W-2' }, { ...of, line: 3 }),
			slugsOf({ titleEn: 'White tea', sku: 'w 2' }, { ...of, line: 4 }),
			slugsOf({ titleEn: '白茶', sku: '茶' }, { ...of, line: 5 }),
		]
		expect(chooseSlugs(wishes, new Set(['white-tea']))).toEqual([
			'white-tea-w-1',
			'white-tea-w-2',
			'mist-coop-3-4',
			'mist-coop-3-5',
		])
	})
})
