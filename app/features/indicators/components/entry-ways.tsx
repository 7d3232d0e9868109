import { entryText } from '#app/features/indicators/entry-text.ts'
import { surveyText } from '#app/features/indicators/survey-text.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The other ways in which figures of a region come, and what to mend first. */
export function EntryWays({ region, period }: { region: string; period: string }) {
	const t = useText(entryText)
	const s = useText(surveyText)
	return (
		<>
			<LinkButton tone="quiet" href="/admin/data/files">
				{t.fromFile}
			</LinkButton>
			<LinkButton tone="quiet" href={`/admin/surveys?region=${region}`}>
				{s.title}
			</LinkButton>
			<LinkButton tone="quiet" href={`/admin/quality?region=${region}&period=${period}`}>
				{t.toQuality}
			</LinkButton>
		</>
	)
}
