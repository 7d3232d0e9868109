import { expect, test } from 'vitest'
import type { FigureFault } from '#app/domain/cluster-statistics/figure-fault.ts'
import { figureFaultSentence, figureRefusalSentence } from '#app/features/indicators/figure-fault-sentence-text.ts'
import FigureFiles from '#app/routes/cluster/data-files.tsx'
import FigureFile from '#app/routes/cluster/data-file.tsx'
import { drawPage } from '#tests/support/draw-page.tsx'

/* A file of figures with faults as it is drawn: what is wrong, and the way on. */

const wrong = (line: number, cells: Record<string, string>, ...faults: FigureFault[]) => ({
	...{ line, cells, faults, doubt: null },
})
const file = {
	...{ id: 12, fileName: 'figures.csv', state: 'STAGED', lineCount: 3, faultCount: 2, doubtCount: 0, controlSum: 60 },
	preview: {
		faulty: [
			wrong(3, { indicator: 'G04', unit: '个' }, { field: 'unit', code: 'wrong_unit', detail: 'per 100 residents' }),
			wrong(4, { region: '3.30324E+11' }, { field: 'region', code: 'shortened' }, { field: 'source', code: 'missing' }),
		],
		doubtful: [],
		good: [{ line: 2, cells: { indicator: 'G02', value: '60' }, faults: [], doubt: null }],
		ignored: ['备注'],
	},
	...{ changeCount: null, createdAt: new Date('2026-05-20T02:00:00Z'), mayWrite: true, isKnown: false },
}
const drawn = (language: 'zh' | 'en') => drawPage(FigureFile, { language, read: file }).replaceAll('<!-- -->', '')

test('a faulty line says what is wrong in the signs and units of its reader’s language', () => {
	expect(drawn('zh')).toContain('单位“个”：单位应为 部/百人。请换算后再填。')
	expect(drawn('zh')).toContain(
		'地区代码“3.30324E+11”：表格软件把长代码缩写了。请把这一列设为文本，再填完整的 12 位代码。来源：这里要填写。',
	)
	const unknown = [{ field: 'region' as const, code: 'unknown' as const }]
	expect(figureFaultSentence('en', { region: '999' }, unknown)).toContain('Region code “999”: There is no such region.')
	expect(drawn('en')).toContain('Unit “个”: The unit is per 100 residents. Please convert the figure first.')
	expect(drawn('zh')).toContain('不认识的列没有读：备注')
})

test('a faulty file leads on: to the form again, and to its faulty lines with reasons; it cannot be applied', () => {
	for (const language of ['zh', 'en'] as const) {
		const html = drawn(language)
		expect(html).toContain('href="/admin/data/files"')
		expect(html).toContain('href="/admin/data/tables/faulty-12.xlsx"')
		expect(html).not.toContain('value="apply"')
	}
})

test('a file that was imported or given up leads to the next one', () => {
	for (const state of ['APPLIED', 'DROPPED']) {
		const html = drawPage(FigureFile, { language: 'en', read: { ...file, state } })
		expect(html).toMatch(/href="\/admin\/data\/files"[^>]*>Send another file</)
		expect(html).not.toContain('<form')
	}
})

test('columns that are missing or there twice are told by the names of their heads', () => {
	const missing = { outcome: 'missing-columns' as const, columns: ['region', 'source'] }
	expect(figureRefusalSentence('zh', missing)).toBe('少了这些列：地区代码、来源。请照模板写表头。')
	expect(figureRefusalSentence('zh', { outcome: 'too-many-rows', most: 60_000 })).toBe(
		'超过 60,000 行，请分成几个文件。',
	)
	expect(figureRefusalSentence('en', { outcome: 'repeated-column', column: 'region' })).toBe(
		'The column “Region code” is there twice.',
	)
})

test('a file that waits says whether it is to be confirmed or to be mended', () => {
	const waiting = {
		...{ fileName: 'figures.csv', state: 'STAGED', lineCount: 1 },
		createdAt: new Date('2026-05-20T02:00:00Z'),
	}
	const files = [
		{ ...waiting, id: 2, isToMend: true },
		{ ...waiting, id: 1, isToMend: false },
	]
	const html = drawPage(FigureFiles, { language: 'en', read: { files, mayWrite: true } })
	expect(html.match(/to be (mended|confirmed)/g)).toEqual(['to be mended', 'to be confirmed'])
	expect(html).toContain('href="/admin/data/tables/template.xlsx"')
})
