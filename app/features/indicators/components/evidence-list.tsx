import { evidenceText } from '#app/features/indicators/evidence-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Paper {
	id: number
	name: string
	byteCount: number
	addedAt: Date | string
}

/** What a figure or a wave rests on, and the form to add to it; `of` names it. */
export function EvidenceList({
	papers,
	of,
	mayWrite,
}: {
	papers: readonly Paper[]
	of: Readonly<Record<string, string>>
	mayWrite: boolean
}) {
	const t = useText(evidenceText)
	const formats = useFormats()
	return (
		<Section title={t.title}>
			<p className="mb-near text-soft">{t.lead}</p>
			{papers.length === 0 ? <p className="text-soft">{t.none}</p> : null}
			<ul className="divide-y divide-line">
				{papers.map((paper) => (
					<li key={paper.id} className="flex flex-wrap items-baseline justify-between gap-close py-close">
						<a
							href={`/admin/evidence/${paper.id}`}
							className="inline-block min-h-6 font-strong break-all text-hill hover:underline"
						>
							{paper.name}
						</a>
						<span className="text-small text-soft">
							{t.size(paper.byteCount)} · {formats.dateTime(paper.addedAt)}
						</span>
					</li>
				))}
			</ul>
			{mayWrite ? (
				<form method="post" action="/admin/evidence" encType="multipart/form-data" className="mt-near grid gap-near">
					{Object.entries(of).map(([name, value]) => (
						<input key={name} type="hidden" name={name} value={value} />
					))}
					<TextField
						type="file"
						name="file"
						label={t.file}
						hint={t.fileHint}
						accept=".pdf,image/jpeg,image/png,image/webp"
						required
					/>
					<Button tone="quiet" className="justify-self-start">
						{t.add}
					</Button>
				</form>
			) : null}
		</Section>
	)
}
