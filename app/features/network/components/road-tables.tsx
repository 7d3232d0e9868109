import { networkText } from '#app/features/network/network-text.ts'
import { roadText } from '#app/features/network/road-text.ts'
import type { NodeKind } from '#app/domain/logistics/node-kinds.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** The address of the rows behind a figure. */
export const rowsHref = (region: string, what: string, rest: Record<string, string | number> = {}) =>
	`/admin/logistics/figures/rows?${new URLSearchParams({
		region,
		what,
		...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, String(value)])),
	})}`

const link = 'inline-block min-h-6 font-semibold text-hill hover:underline'
const end = 'end' as const

export interface DwellRow {
	nodeId: number
	kind: NodeKind
	nameZh: string
	nameEn: string
	parcels: number
	p50Minutes: number
	p90Minutes: number
}

/** How long parcels stand at each node. */
export function DwellTable({ rows, region }: { rows: readonly DwellRow[]; region: string }) {
	const t = useText(roadText)
	const kinds = useText(networkText).kinds
	const language = useLanguage()
	const format = useFormats()
	const columns = [
		{
			head: t.node,
			isTitle: true,
			cell: (row: DwellRow) => (
				<span>
					<a href={rowsHref(region, 'dwell', { node: row.nodeId })} className={link}>
						{language === 'zh' ? row.nameZh : row.nameEn}
					</a>{' '}
					<span className="text-soft">{kinds[row.kind]}</span>
				</span>
			),
		},
		{ head: t.parcels, align: end, cell: (row: DwellRow) => format.number(row.parcels) },
		{ head: t.p50, align: end, cell: (row: DwellRow) => format.duration(row.p50Minutes) || '0' },
		{ head: t.p90, align: end, cell: (row: DwellRow) => <strong>{format.duration(row.p90Minutes) || '0'}</strong> },
	]
	return <Table caption={t.dwell} columns={columns} rows={rows} rowKey={(row) => row.nodeId} empty={t.none} />
}

export interface CarrierRow {
	carrier: string
	parcels: number
	late: number
}

/** How often each carrier is late. */
export function CarrierTable({ rows, region }: { rows: readonly CarrierRow[]; region: string }) {
	const t = useText(roadText)
	const format = useFormats()
	const columns = [
		{
			head: t.carrier,
			isTitle: true,
			cell: ({ carrier }: CarrierRow) => (
				<a href={rowsHref(region, 'late', { carrier })} className={link}>
					{carrier || t.ownNetwork}
				</a>
			),
		},
		{ head: t.parcels, align: end, cell: (row: CarrierRow) => format.number(row.parcels) },
		{
			head: t.lateShare,
			align: end,
			cell: ({ late, parcels }: CarrierRow) => (
				<>
					<strong>{format.percent(late / parcels)}</strong> <span className="text-soft">{format.number(late)}</span>
				</>
			),
		},
	]
	return <Table caption={t.late} columns={columns} rows={rows} rowKey={(row) => row.carrier} empty={t.none} />
}

export interface EdgeRow {
	fromNodeId: number
	toNodeId: number
	fromZh: string
	fromEn: string
	toZh: string
	toEn: string
	rides: number
	lateRides: number
	p90DelayMinutes: number | null
	departures: number
	costMinor: number
	parcels: number
}

/** The edges of the timetable: how often late, and what they cost. */
export function EdgeTable({ rows, region }: { rows: readonly EdgeRow[]; region: string }) {
	const t = useText(roadText)
	const language = useLanguage()
	const format = useFormats()
	const columns = [
		{
			head: t.edge,
			isTitle: true,
			cell: (row: EdgeRow) => (
				<a href={rowsHref(region, 'edge', { from: row.fromNodeId, to: row.toNodeId })} className={link}>
					{language === 'zh' ? `${row.fromZh} → ${row.toZh}` : `${row.fromEn} → ${row.toEn}`}
				</a>
			),
		},
		{
			head: t.rides,
			align: end,
			cell: (row: EdgeRow) => `${format.number(row.rides)} / ${format.number(row.departures)}`,
		},
		{
			head: t.lateShare,
			align: end,
			cell: ({ rides, lateRides }: EdgeRow) => (rides > 0 ? <strong>{format.percent(lateRides / rides)}</strong> : '—'),
		},
		{
			head: t.p90Delay,
			align: end,
			cell: ({ p90DelayMinutes: late }: EdgeRow) => (late === null ? '—' : format.duration(late) || '0'),
		},
		{ head: t.parcels, align: end, cell: (row: EdgeRow) => format.number(row.parcels) },
		{
			head: t.edgeCost,
			align: end,
			cell: ({ costMinor, parcels }: EdgeRow) => (parcels > 0 ? format.money(Math.round(costMinor / parcels)) : '—'),
		},
	]
	return (
		<Table
			caption={t.edges}
			columns={columns}
			rows={rows}
			rowKey={(row) => `${row.fromNodeId} ${row.toNodeId}`}
			empty={t.none}
		/>
	)
}
