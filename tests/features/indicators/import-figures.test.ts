import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { withFormulas } from '#app/features/imports/formula-cells.server.ts'
import { readRowsOfFile } from '#app/features/imports/read-rows-of-file.server.ts'
import { decideFigures } from '#app/features/indicators/apply-figures.server.ts'
import { readFigureFile } from '#app/features/indicators/read-figure-files.server.ts'
import { stageFigures } from '#app/features/indicators/stage-figures.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { writeFaultyFigures, writeFigureTemplate } from '#app/features/indicators/write-figure-files.server.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const clock = createClock('2026-05-20T02:00:00Z')
let world: ReturnType<typeof createTestWorld>
const COUNTY = { regionCode: PLACES.county, mayWrite: true, account: { accountId: 7 } } as unknown as Administrator

beforeAll(async () => {
	await openTradeBook(database.db)
	world = createTestWorld(database.db, { clock })
})

const HEAD = 'indicator,region,period,value,num,den,n,source'
const line = (value: string, { region = PLACES.tea as string, period = '2026-04', code = 'G02' } = {}) =>
	`${code},${region},${period},${value},,,,bureau`
const csv = (...lines: string[]) => new TextEncoder().encode([HEAD, ...lines].join('\n'))

async function stage(bytes: Uint8Array) {
	const reading = await readRowsOfFile(bytes)
	if (reading.outcome !== 'read') throw new Error(reading.outcome)
	return stageFigures(world, COUNTY, { fileName: 'figures.csv', bytes, rows: withFormulas(bytes, reading.rows) })
}
async function staged(bytes: Uint8Array) {
	const result = await stage(bytes)
	const file = result.outcome === 'staged' ? await readFigureFile(world, COUNTY, result.id) : null
	if (!file) throw new Error(result.outcome)
	return file
}
const apply = (id: number, isConfirmed = false) => decideFigures(world, COUNTY, { id, deed: 'apply', isConfirmed })
const standing = async () =>
	(
		await sql<{
			figure: string
		}>`select concat_ws(' ', indicator_code, region_code, period, value) as figure from observations
			where kind = 'imported' and superseded_at is null order by 1`.execute(database.db)
	).rows.map((row) => row.figure)

test('faulty lines are told by their number, and nothing of such a file is applied', async () => {
	const file = await staged(
		csv(
			line('60'),
			line('61'),
			line('abc'),
			line('60', { period: '2026-06' }),
			line('60', { region: '12' }),
			line('=1+1', { region: PLACES.sea }),
			line('60', { code: 'L01' }),
		),
	)
	const told = file.preview.faulty.map((it) => [
		it.line,
		...it.faults.map(({ field, code, detail }) => `${field} ${code} ${detail ?? ''}`),
	])
	expect(told).toEqual([
		[3, 'indicator repeated 2'],
		[4, 'value not_a_number '],
		[5, 'period to_come '],
		[6, 'region unknown '],
		[7, 'value formula '],
		[8, 'indicator computed_here '],
	])
	expect(file).toMatchObject({ lineCount: 7, faultCount: 6, controlSum: 60 })
	expect(await apply(file.id)).toEqual({ outcome: 'has-faults' })
	expect(await standing()).toEqual([])
})

test('a good file is applied as one, once: the same file again changes nothing', async () => {
	const bytes = csv(line('60'), line('70', { region: PLACES.sea }))
	const file = await staged(bytes)
	expect(await apply(file.id)).toEqual({ outcome: 'applied' })
	const after = [`G02 ${PLACES.tea} 2026-04 60`, `G02 ${PLACES.sea} 2026-04 70`]
	expect(await standing()).toEqual(after)
	expect(await apply(file.id)).toEqual({ outcome: 'over' })
	expect(await stage(bytes)).toEqual({ outcome: 'applied-before', id: file.id })
	const { rows } = await sql<{
		n: number
	}>`select count(*)::int as n from observations where kind = 'imported'`.execute(database.db)
	expect(rows).toEqual([{ n: 2 }])
	expect(
		(await database.db.selectFrom('stale_indexes').select('period').execute()).map((row) => row.period).sort(),
	).toEqual(['2026-04', '2026-05'])
})

test('lines in doubt are applied only once somebody says that they are right', async () => {
	const file = await staged(csv(line('5', { period: '2026-03' })))
	expect(file).toMatchObject({ faultCount: 0, doubtCount: 1 })
	expect(await apply(file.id)).toEqual({ outcome: 'has-doubts' })
	expect(await apply(file.id, true)).toEqual({ outcome: 'applied' })
})

test('GB 18030, UTF-8 with its mark, and heads in Chinese are read', async () => {
	const text = `指标,地区代码,月份,数值,单位,来源\nG02,${PLACES.hill},2026年4月,55,%,`
	const gb = Buffer.concat([
		// 指标,地区代码,月份,数值,单位,来源 in GB 18030.
		Buffer.from('d6b8b1ea2cb5d8c7f8b4fac2eb2cd4c2b7dd2ccafdd6b52cb5a5cebb2cc0b4d4b40a', 'hex'),
		Buffer.from(`G02,${PLACES.hill},2026-04,55,%,`),
		Buffer.from('cdb3bcc6bed6', 'hex'),
	])
	expect((await staged(gb)).preview.good).toMatchObject([{ cells: { value: '55', source: '统计局' } }])
	expect((await staged(Buffer.from(`\uFEFF${text}统计局`))).preview.good).toMatchObject([
		{ cells: { source: '统计局' } },
	])
})

test('a cell that a workbook works out is refused, though it shows a number', async () => {
	const cells = [...HEAD.split(',').map((value) => ({ value }))]
	const values = ['G02', PLACES.tea, '2026-04', null, null, null, null, 'bureau'].map((value) =>
		value === null ? null : { value },
	)
	const bytes = new Uint8Array(
		await writeExcelFile([cells, values.with(3, { value: '=30+30', type: 'Formula' } as never)]).toBuffer(),
	)
	const file = await staged(bytes)
	expect(file.preview.faulty).toMatchObject([{ line: 2, faults: [{ field: 'value', code: 'formula' }] }])
	const plain = new Uint8Array(await writeExcelFile([cells, values.with(3, { value: 61 } as never)]).toBuffer())
	expect(await staged(plain)).toMatchObject({ faultCount: 0, controlSum: 61 })
})

test('all faulty lines of a file can be had with their reasons, and the template has every indicator to give, with its unit', async () => {
	const file = await staged(csv(line('60'), ...Array.from({ length: 250 }, () => line('x')), line('61')))
	expect(file.preview.faulty).toHaveLength(200)
	const faulty = await writeFaultyFigures(world, COUNTY, { id: file.id, language: 'zh' })
	expect(faulty).toHaveLength(1 + 251)
	expect(faulty?.[0]?.slice(-2)).toEqual(['行', '问题'])
	expect(faulty?.at(-1)?.slice(-2)).toEqual([253, '指标“G02”：与第 2 行是同一个指标、地区和月份。'])
	const template = await writeFigureTemplate(world, COUNTY, 'zh')
	expect(template.find(([code]) => code === 'G04')).toEqual([
		...[
			'G04',
			PLACES.county,
			'2026-04',
			'',
			'',
			'',
			'',
			'',
			'部/百人',
			'',
			'',
			'',
			'',
			expect.stringContaining('智能移动终端'),
		],
	])
	expect(template.map(([code]) => code)).not.toContain('L01')
	const head = template[0] ?? []
	const filled = template.slice(1, 3).map((row) => row.with(3, '50').with(9, 'bureau'))
	const text = [head, ...filled].map((row) => row.join(',')).join('\n')
	expect(await staged(new TextEncoder().encode(text))).toMatchObject({
		faultCount: 0,
		preview: { ignored: [head.at(-1)] },
	})
	expect(
		await writeFaultyFigures(world, { ...COUNTY, regionCode: PLACES.city }, { id: file.id, language: 'zh' }),
	).toBeNull()
})
