import { IMPORT_KINDS, type ImportKind } from '#app/domain/imports/import-kind.ts'
import { importsText } from '#app/features/imports/imports-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { CheckboxField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { SentFiles } from '#app/ui/kit/sent-files.tsx'
import { UploadForm } from '#app/ui/kit/upload-form.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface RunRow {
	id: number
	kind: ImportKind
	fileName: string
	state: 'RECEIVED' | 'STAGED' | 'APPLYING' | 'APPLIED' | 'REFUSED' | 'DROPPED'
	lineCount: number | null
	createdAt: Date | string
}

type Fault = 'empty' | 'too-many' | 'too-large' | 'no-kind'

/** What a file is a list of, each kind with an empty one to fill in. */
function KindChoice({ kind }: { kind: string | null }) {
	const t = useText(importsText)
	return (
		<fieldset className="grid gap-3">
			<legend className="mb-1 text-sm font-semibold">{t.kind}</legend>
			{IMPORT_KINDS.map((it) => (
				<div key={it} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
					<CheckboxField
						type="radio"
						name="kind"
						value={it}
						label={t.kinds[it]}
						hint={t.leads[it]}
						defaultChecked={kind === it}
						required
						className="min-w-0 flex-1"
					/>
					<a
						href={it === 'shipments' ? '/seller/export/shipments.xlsx' : `/seller/export/template/${it}.xlsx`}
						download
						className="py-2 text-sm font-semibold text-hill hover:underline"
					>
						{it === 'shipments' ? t.toSend : t.template}
					</a>
				</div>
			))}
		</fieldset>
	)
}

function Exports() {
	const t = useText(importsText)
	const names = [
		...IMPORT_KINDS.map((kind) => [kind, kind === 'shipments' ? t.toSend : t.kinds[kind]] as const),
		['orders', t.orders] as const,
	]
	return (
		<Section title={t.exports}>
			<Card>
				<p className="mb-3 text-soft">{t.exportsLead}</p>
				<ul className="divide-y divide-line">
					{names.map(([kind, name]) => (
						<li key={kind} className="flex flex-wrap items-center justify-between gap-2 py-2">
							<span className="font-medium">{name}</span>
							<span className="flex gap-2">
								{['csv', 'xlsx'].map((format) => (
									<LinkButton key={format} tone="quiet" href={`/seller/export/${kind}.${format}`} download>
										{format.toUpperCase()}
									</LinkButton>
								))}
							</span>
						</li>
					))}
				</ul>
			</Card>
		</Section>
	)
}

function Runs({ runs }: { runs: readonly RunRow[] }) {
	const t = useText(importsText)
	const format = useFormats()
	const lines = ({ lineCount }: RunRow) => (lineCount === null ? [] : [t.lines(format.number(lineCount))])
	const files = runs.map((run) => ({
		...{ id: run.id, fileName: run.fileName, href: `/seller/imports/${run.id}`, state: t.states[run.state] },
		facts: [t.kinds[run.kind], ...lines(run), format.dateTime(new Date(run.createdAt))],
		progress:
			run.state === 'STAGED' ? ('asks' as const) : run.state === 'APPLIED' ? ('done' as const) : ('other' as const),
	}))
	return <SentFiles title={t.files} none={t.none} files={files} />
}

/** Files in and out: the form, what can be taken out, and what was sent before. */
export function ImportsPage({
	runs,
	chosen,
	answer,
}: {
	runs: readonly RunRow[]
	/** What whoever came here wants to import, as the way here says. */
	chosen: string | null
	answer: { kind: string | null; fault: Fault } | undefined
}) {
	const t = useText(importsText)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			{answer ? <Notice tone="error" title={t.answers[answer.fault]} className="mb-4" /> : null}
			<UploadForm words={t} error={answer ? t.answers[answer.fault] : null}>
				<KindChoice kind={answer?.kind ?? chosen} />
			</UploadForm>
			<Exports />
			<Runs runs={runs} />
		</>
	)
}
