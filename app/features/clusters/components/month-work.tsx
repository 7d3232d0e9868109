import { officeText } from '#app/features/clusters/office-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** What an administrator does with a month, in order: each step a link, with what it is for. */
export function MonthWork({ region }: { region: { code: string; level: string } }) {
	const t = useText(officeText)
	const hasIndex = region.level !== 'city' && region.level !== 'province'
	const hrefs = {
		enter: '/admin/quality#work',
		quality: '/admin/quality',
		why: hasIndex ? `/admin/index/${region.code}#change` : '/admin/index',
		whatIf: '/admin/index/what-if',
		report: '/admin/reports',
		enterprises: '/admin/enterprises',
	}
	return (
		<ol className="grid gap-near sm:grid-cols-2 lg:grid-cols-3">
			{(Object.keys(hrefs) as (keyof typeof hrefs)[]).map((step, at) => (
				<li key={step} className="rounded-card border border-line bg-surface p-near">
					<a href={hrefs[step]} className="inline-block min-h-6 font-strong text-hill hover:underline">
						{at + 1}. {t.steps[step]?.title}
					</a>
					<p className="text-small text-soft">{t.steps[step]?.why}</p>
				</li>
			))}
		</ol>
	)
}
