import { Figures, type DifferenceView } from '#app/features/reconciliation/components/figures.tsx'
import { reconciliationText } from '#app/features/reconciliation/reconciliation-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { Table, type Column } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The columns that tell what differs. */
function useColumns(): Column<DifferenceView>[] {
	const t = useText(reconciliationText)
	const { dateTime } = useFormats()
	return [
		{
			head: t.what,
			isTitle: true,
			cell: ({ kind, subject }) => (
				<div className="text-start">
					<b>{t.kinds[kind].name}</b>
					<span className="block text-sm text-soft">{t.subjects[subject]}</span>
				</div>
			),
		},
		{ head: t.figures, cell: (it) => <Figures of={it} /> },
		{
			head: t.object,
			cell: ({ objectId, ourId }) => (
				<div>
					<code className="break-all">{objectId}</code>
					{ourId === null || ourId === objectId ? null : (
						<code className="block break-all text-sm text-soft">{ourId}</code>
					)}
				</div>
			),
		},
		{ head: t.found, cell: ({ foundAt }) => dateTime(foundAt) },
	]
}

/** Differences that nobody has dealt with, each with what to do. */
export function OpenDifferences({ differences }: { differences: readonly DifferenceView[] }) {
	const t = useText(reconciliationText)
	const columns = useColumns()
	if (differences.length === 0) return <EmptyState title={t.noOpen}>{t.noOpenLead}</EmptyState>
	return (
		<Section title={t.open} id="open">
			<Table
				caption={t.open}
				rows={differences}
				rowKey={({ objectId }) => objectId}
				empty={t.noOpen}
				columns={[...columns, { head: t.toDo, cell: ({ kind }) => <div>{t.kinds[kind].toDo}</div> }]}
			/>
		</Section>
	)
}

/** Differences that are over, with how. */
export function OverDifferences({ differences }: { differences: readonly DifferenceView[] }) {
	const t = useText(reconciliationText)
	const { dateTime } = useFormats()
	const columns = useColumns()
	const ended = ({ resolvedAt, resolvedBy }: DifferenceView) => (
		<div>
			{resolvedAt === null ? null : dateTime(resolvedAt)}
			<span className="block text-sm text-soft">{resolvedBy === 'reconciler' ? t.byReconciler : t.byPerson}</span>
		</div>
	)
	return (
		<Section title={t.over} id="over">
			<p className="mb-3 text-sm text-soft">{t.overLead}</p>
			<Table
				caption={t.over}
				rows={differences}
				rowKey={({ objectId }) => objectId}
				empty={t.noOver}
				columns={[...columns, { head: t.ended, cell: ended }]}
			/>
		</Section>
	)
}
