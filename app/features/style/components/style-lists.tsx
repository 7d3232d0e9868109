import { styleText } from '#app/features/style/style-text.ts'
import { FoldOnPhone } from '#app/ui/kit/fold-on-phone.tsx'
import { FoldedTable } from '#app/ui/kit/folded-table.tsx'
import { FollowButton } from '#app/ui/kit/follow-button.tsx'
import { JumpLinks } from '#app/ui/kit/jump-links.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { SentFiles } from '#app/ui/kit/sent-files.tsx'
import { UploadForm } from '#app/ui/kit/upload-form.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

const PROGRESS = ['asks', 'done', 'other'] as const

/** Long lists, the ways through them, and files that are sent. */
export function StyleLists() {
	const t = useText(styleText)
	const language = useLanguage()
	const rows = t.steps.map((name, at) => ({ name, count: at + 1 }))
	const part = `lists-${language}`
	const files = PROGRESS.map((progress, at) => ({
		...{
			id: at,
			fileName: `${at + 1}.csv`,
			href: `#${part}`,
			facts: [t.option, t.hint],
			state: t.steps[at] ?? '',
			progress,
		},
	}))
	return (
		<>
			<JumpLinks parts={[{ id: part, label: t.lists }]} />
			<Section title={t.lists} id={part}>
				<FoldedTable
					caption={t.lists}
					columns={[
						{ head: t.example, cell: ({ name }) => name, isTitle: true },
						{ head: t.option, cell: ({ count }) => count, align: 'end' },
					]}
					rows={rows}
					rowKey={({ name }) => name}
					open={2}
				/>
				<FoldOnPhone summary={t.example}>{t.hint}</FoldOnPhone>
				<form className="mt-near">
					<FollowButton>{t.option}</FollowButton>
				</form>
			</Section>
			<SentFiles title={t.files} none={t.hint} files={files} />
			<UploadForm words={{ file: t.files, fileHint: t.hint, send: t.option }} error={t.error} />
		</>
	)
}
