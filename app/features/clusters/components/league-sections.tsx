import { leagueText } from '#app/features/clusters/league-text.ts'
import { FoldedTable } from '#app/ui/kit/folded-table.tsx'
import { withSign } from '#app/ui/format/signed.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Named {
	code: string
	nameZh: string
	nameEn: string
}

const useName = () => {
	const language = useLanguage()
	return ({ nameZh, nameEn }: Named) => (language === 'zh' ? nameZh : nameEn)
}

interface Published extends Named {
	provinceZh: string
	provinceEn: string
	value: number
	rank: number
}

/** The published table, the own city marked by a star. */
export function PublishedTable({ rows, own }: { rows: readonly Published[]; own: readonly string[] }) {
	const t = useText(leagueText)
	const name = useName()
	const language = useLanguage()
	const formats = useFormats()
	return (
		<Table
			caption={t.figure1}
			rows={rows}
			rowKey={({ code }) => code}
			scrolls
			columns={[
				{ head: t.rank, align: 'end', cell: ({ rank }) => rank },
				{
					head: t.place,
					isTitle: true,
					cell: (row) => (own.includes(row.code) ? <strong>★ {name(row)}</strong> : name(row)),
				},
				{ head: t.count, align: 'end', cell: ({ value }) => formats.number(value) },
				{ head: t.province, cell: (row) => (language === 'zh' ? row.provinceZh : row.provinceEn) },
			]}
		/>
	)
}

interface PlaceSales extends Named {
	sales: number | null
	share: number | null
	growth: number | null
	/** Share that it added to the growth of all together. */
	contribution: number | null
}

/** What the places below sold, their share and growth. */
export function SalesTable({ rows }: { rows: readonly PlaceSales[] }) {
	const t = useText(leagueText)
	const name = useName()
	const formats = useFormats()
	const percent = (share: number) => `${formats.number(Math.round(share * 1000) / 10)}%`
	const signed = (share: number) => withSign(share, percent)
	return (
		<FoldedTable
			caption={t.sales}
			rows={rows}
			rowKey={({ code }) => code}
			empty={t.noVillages}
			columns={[
				{ head: t.place, isTitle: true, cell: name },
				{
					head: t.conditions.sales ?? t.sales,
					align: 'end',
					cell: ({ sales }) => (sales === null ? '—' : formats.money(Math.round(sales * 100))),
				},
				{ head: t.share, align: 'end', cell: ({ share }) => (share === null ? '—' : percent(share)) },
				{
					head: t.growth,
					align: 'end',
					cell: ({ growth }) => (growth === null ? t.noBase : signed(growth)),
				},
				{
					head: t.contribution,
					align: 'end',
					cell: ({ contribution }) => (contribution === null ? t.noBase : signed(contribution)),
				},
			]}
		/>
	)
}

interface Special extends Named {
	category: string
	categoryZh: string
	categoryEn: string
	quotient: number
	stores: number
}

/** Categories in which a place is specialised. */
export function SpecialTable({ rows }: { rows: readonly Special[] }) {
	const t = useText(leagueText)
	const name = useName()
	const language = useLanguage()
	return (
		<FoldedTable
			caption={t.specialised}
			rows={rows}
			rowKey={({ code, category }) => `${code} ${category}`}
			empty={t.nobodySpecialised}
			columns={[
				{ head: t.place, isTitle: true, cell: name },
				{ head: t.category, cell: (row) => (language === 'zh' ? row.categoryZh : row.categoryEn) },
				{ head: t.quotient, align: 'end', cell: ({ quotient }) => quotient.toFixed(2) },
				{ head: t.stores, align: 'end', cell: ({ stores }) => stores },
			]}
		/>
	)
}

interface Coordinated extends Named {
	C: number
	T: number
	D: number
	band: string
}

/** How well the three dimensions of each county go together. */
export function CoordinationTable({ rows }: { rows: readonly Coordinated[] }) {
	const t = useText(leagueText)
	const name = useName()
	return (
		<FoldedTable
			caption={t.coordination}
			rows={rows}
			rowKey={({ code }) => code}
			empty={t.noCoordination}
			columns={[
				{ head: t.place, isTitle: true, cell: name },
				{ head: t.coupling, align: 'end', cell: ({ C }) => C.toFixed(3) },
				{ head: t.level, align: 'end', cell: ({ T }) => T.toFixed(3) },
				{ head: t.degree, align: 'end', cell: ({ D }) => <strong>{D.toFixed(3)}</strong> },
				{ head: t.verdict, cell: ({ band }) => t.bands[band] ?? band },
			]}
		/>
	)
}

type Clustering =
	| { outcome: 'not-computed'; reason: string; islands: number }
	| {
			outcome: 'computed'
			n: number
			islands: number
			I: number
			expected: number
			p: number
			local: (Named & { cluster: string; p: number })[]
	  }

/** With the sign of a minus, as figures elsewhere. */
const minus = (value: number) => value.toFixed(3).replace('-', '−')

/** Whether villages that sell lie together. */
export function ClusteringPart({ found }: { found: Clustering }) {
	const t = useText(leagueText)
	const name = useName()
	if (found.outcome !== 'computed') return <p className="text-soft">{t.notComputed[found.reason]}</p>
	const { I, expected, p, n, islands, local } = found
	return (
		<>
			<p className="mb-2">
				{t.moran(minus(I), minus(expected), p.toFixed(3), String(n))} {islands > 0 ? t.islands(String(islands)) : null}
			</p>
			<FoldedTable
				caption={t.clustering}
				rows={local}
				rowKey={({ code }) => code}
				empty={t.noClusters}
				columns={[
					{ head: t.place, isTitle: true, cell: name },
					{ head: t.verdict, cell: ({ cluster }) => `${cluster} · ${t.clusters[cluster] ?? ''}` },
					{ head: 'p', align: 'end', cell: (row) => row.p.toFixed(3) },
				]}
			/>
		</>
	)
}
