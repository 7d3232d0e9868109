import { Figures, type DifferenceView } from '#app/features/reconciliation/components/figures.tsx'
import { reconciliationText } from '#app/features/reconciliation/reconciliation-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { TextAreaField } from '#app/ui/kit/field.tsx'
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

/** Ends a difference with what was found out of it. */
function ResolveForm({ objectId, refused }: { objectId: string; refused: Refused | null }) {
	const t = useText(reconciliationText)
	const isMeant = refused?.object === objectId
	return (
		<details className="mt-2" open={isMeant || undefined}>
			<summary className="min-h-9 cursor-pointer py-1.5 font-semibold text-hill">{t.resolve}</summary>
			<form method="post" className="mt-2 grid max-w-xl gap-3 rounded-lg bg-sunken p-3 text-start">
				<input type="hidden" name="object" value={objectId} />
				<TextAreaField
					label={t.note}
					hint={t.noteHint}
					name="note"
					rows={2}
					required
					maxLength={500}
					defaultValue={isMeant ? refused.note : ''}
					error={isMeant ? t.noteFault : null}
				/>
				<Button size="s" className="justify-self-start">
					{t.resolve}
				</Button>
			</form>
		</details>
	)
}

function ToDo({ of, refused }: { of: DifferenceView; refused: Refused | null }) {
	const t = useText(reconciliationText)
	return (
		<div className="w-full text-start">
			{t.kinds[of.kind].toDo}
			<ResolveForm objectId={of.objectId} refused={refused} />
		</div>
	)
}

/** What was entered in a form that could not be taken. */
export interface Refused {
	object: string
	note: string
}

/** Differences that nobody has dealt with, each with what to do and the form that ends it. */
export function OpenDifferences({
	differences,
	refused,
}: {
	differences: readonly DifferenceView[]
	refused: Refused | null
}) {
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
				columns={[...columns, { head: t.toDo, cell: (it) => <ToDo of={it} refused={refused} /> }]}
			/>
		</Section>
	)
}

/** Differences that are over, with how. */
export function OverDifferences({ differences }: { differences: readonly DifferenceView[] }) {
	const t = useText(reconciliationText)
	const { dateTime } = useFormats()
	const columns = useColumns()
	const ended = ({ resolvedAt, resolvedBy, resolvedNote }: DifferenceView) => (
		<div>
			{resolvedAt === null ? null : dateTime(resolvedAt)}
			<span className="block text-sm text-soft">{resolvedBy === 'reconciler' ? t.byReconciler : t.byPerson}</span>
			{resolvedNote ? <span className="block text-sm">{resolvedNote}</span> : null}
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
