import { expect, test } from 'vitest'
import type { Paper } from '#app/domain/invoices/paper.ts'
import { createPaperPrinter } from '#app/platform/paper-printer.ts'
import { breakable } from '#app/platform/paper-text.ts'
import { readPdf } from '#tests/support/read-pdf.ts'

const printer = createPaperPrinter()

function paper(rowCount: number, title = '账单'): Paper {
	return {
		title,
		number: 'INV-1-2026-000001',
		author: '云雾合作社',
		issuedAt: new Date('2026-05-01T02:00:00Z'),
		facts: [{ term: '订单', detail: '260501-123456-7' }],
		parties: [
			{ term: '卖方', lines: ['云雾合作社', '温州市'] },
			{ term: '买方', lines: ['喆堃'] },
		],
		columns: [
			{ head: '内容', widthShare: 0.7, align: 'left' },
			{ head: '实付', widthShare: 0.3, align: 'right' },
		],
		rows: Array.from({ length: rowCount }, (_, at) => ({ cells: [`雁荡毛峰新茶${at}`, '¥128'], note: '两罐装' })),
		sums: [{ term: '合计', amount: '¥12,800.50', isStrong: true }],
		notes: ['谢谢'],
		page: (page, of) => `第 ${page} 页，共 ${of} 页`,
	}
}

test('Chinese, rare names too, is drawn and can be read back by fonts of regular and bold weight in the file', async () => {
	const { pages, fonts } = readPdf(await printer.print(paper(2)))
	expect(pages).toHaveLength(1)
	for (const text of ['账单', '云雾合作社', '喆堃', '雁荡毛峰新茶1', '¥12,800.50', '第 1 页，共 1 页'])
		expect(pages[0]).toContain(text)
	expect(pages[0]).not.toContain('\u{FFFD}')
	const names = fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')).sort()
	expect(names).toEqual(['ShanhaiNotoSansSC-Bold', 'ShanhaiNotoSansSC-Regular'])
	// All but the glyph of what is missing, and the space.
	for (const { glyphs, drawn } of fonts) expect(glyphs - drawn).toBeLessThanOrEqual(2)
})

test('the same paper is the same bytes', async () => {
	const [first, second] = [await printer.print(paper(3)), await printer.print(paper(3))]
	expect(first.equals(second)).toBe(true)
	expect(first.equals(await printer.print(paper(3, '退款单')))).toBe(false)
})

test('a long paper goes on over pages, each with its number and the head of the table', async () => {
	const { pages } = readPdf(await printer.print(paper(60)))
	expect(pages.length).toBeGreaterThan(1)
	for (const [at, page] of pages.entries()) {
		expect(page).toContain('内容')
		expect(page).toContain(`第 ${at + 1} 页，共 ${pages.length} 页`)
	}
	expect(pages.join('').match(/雁荡毛峰新茶/g)).toHaveLength(60)
})

test('a part of a table has its own head, on each of its pages and on no other', async () => {
	const long = paper(50)
	const places = Array.from({ length: 50 }, (_, at) => ({ cells: [`大若岩镇${at}`, '45%'] }))
	const rows = [...long.rows, { cells: ['下级地区', '有数据的权重'], isHead: true }, ...places]
	const { pages } = readPdf(await printer.print({ ...long, rows }))
	expect(pages.length).toBeGreaterThan(2)
	for (const page of pages) {
		expect(page.includes('下级地区')).toBe(page.includes('大若岩镇'))
		expect(page.includes('内容')).toBe(page.includes('雁荡毛峰新茶'))
	}
	expect(pages.join('').match(/大若岩镇/g)).toHaveLength(50)
})

test('a part that begins where a page ends has its head on the next page, with its first row', async () => {
	// Where the part begins moves down the page row by row, over its end.
	for (let before = 14; before < 26; before++) {
		const rows = [...paper(before).rows, { cells: ['下级地区', '权重'], isHead: true }, { cells: ['大若岩镇', '45%'] }]
		const { pages } = readPdf(await printer.print({ ...paper(0), rows }))
		const [page, ...others] = pages.filter((it) => it.includes('下级地区'))
		expect(others).toEqual([])
		expect(page).toContain('大若岩镇')
	}
})

test('a character that no font has is shown as a box, not dropped', async () => {
	const { pages } = readPdf(await printer.print(paper(1, '账\u{10FFFD}单')))
	expect(pages[0]).toContain('账□单')
})

test('lines break between ideographs and after spaces, never before a closing mark', () => {
	expect(breakable('山海，tea leaves 好')).toEqual(['山', '海，', 'tea ', 'leaves ', '好'])
})
