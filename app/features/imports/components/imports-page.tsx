import { IMPORT_KINDS, type ImportKind } from '#app/domain/imports/import-kind.ts'
import { importsText } from '#app/features/imports/imports-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { CheckboxField, TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
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

function UploadForm({ kind, fault }: { kind: string | null; fault: Fault | null }) {
	const t = useText(importsText)
	return (
		<form method="post" encType="multipart/form-data" className="grid gap-4">
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
							href={`/seller/export/template/${it}.xlsx`}
							download
							className="py-2 text-sm font-semibold text-hill hover:underline"
						>
							{t.template}
						</a>
					</div>
				))}
			</fieldset>
			<TextField
				type="file"
				name="file"
				label={t.file}
				hint={t.fileHint}
				accept=".csv,.txt,.xlsx,text/csv"
				required
				error={fault === null ? null : t.answers[fault]}
			/>
			<Button className="justify-self-start">{t.send}</Button>
		</form>
	)
}

function Exports() {
	const t = useText(importsText)
	const names = [...IMPORT_KINDS.map((kind) => [kind, t.kinds[kind]] as const), ['orders', t.orders] as const]
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
	return (
		<Section title={t.sent}>
			{runs.length === 0 ? <p className="text-soft">{t.none}</p> : null}
			<ul className="divide-y divide-line">
				{runs.map((run) => (
					<li key={run.id} className="flex flex-wrap items-center justify-between gap-2 py-3">
						<span className="min-w-0">
							<a href={`/seller/imports/${run.id}`} className="font-semibold break-words text-hill hover:underline">
								{run.fileName}
							</a>
							<span className="block text-sm text-soft">
								{[
									t.kinds[run.kind],
									run.lineCount === null ? null : t.lines(format.number(run.lineCount)),
									format.dateTime(new Date(run.createdAt)),
								]
									.filter(Boolean)
									.join(' · ')}
							</span>
						</span>
						<Badge tone={run.state === 'STAGED' ? 'persimmon' : run.state === 'APPLIED' ? 'hill' : 'neutral'}>
							{t.states[run.state]}
						</Badge>
					</li>
				))}
			</ul>
		</Section>
	)
}

/** Files in and out: the form, what can be taken out, and what was sent before. */
export function ImportsPage({
	runs,
	answer,
}: {
	runs: readonly RunRow[]
	answer: { kind: string | null; fault: Fault } | undefined
}) {
	const t = useText(importsText)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			{answer ? <Notice tone="error" title={t.answers[answer.fault]} className="mb-4" /> : null}
			<Card>
				<UploadForm kind={answer?.kind ?? null} fault={answer?.fault ?? null} />
			</Card>
			<Exports />
			<Runs runs={runs} />
		</>
	)
}
