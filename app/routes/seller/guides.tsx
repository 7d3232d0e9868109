import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireManager } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { type GuideProblem, GuideProblemNotice } from '#app/features/schedules/components/guide-problem.tsx'
import { GuideForms } from '#app/features/schedules/components/guide-forms.tsx'
import { GuideOutings } from '#app/features/schedules/components/guide-outings.tsx'
import { readGuide } from '#app/features/schedules/guide-form.ts'
import { guidesText } from '#app/features/schedules/guides-text.ts'
import { readGuides } from '#app/features/schedules/read-guides.server.ts'
import { textsOf } from '#app/features/schedules/rule-form.ts'
import { saveGuide } from '#app/features/schedules/save-guide.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: guidesText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const manager = await requireManager(context.world, request)
	return readGuides(officeOf(context.world, manager), manager)
}

interface Answer {
	values: Record<string, string>
	faults: Record<string, string>
	problem: GuideProblem
}

export async function action({ request, context }: ActionFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const values = textsOf(await readFormData(request))
	const reading = readGuide(values)
	const refuse = (problem: GuideProblem, status: number, faults: Record<string, string> = {}) =>
		data({ values, faults, problem } as Answer, status)
	if (!reading.ok) return refuse({ outcome: 'faults' }, 400, reading.faults)
	const result = await saveGuide(officeOf(context.world, manager), manager, reading.value)
	switch (result.outcome) {
		case 'saved':
			throw redirect('/seller/guides?saved=1', 303)
		case 'not-found':
		case 'conflicts':
		case 'promised':
			return refuse(result, result.outcome === 'not-found' ? 404 : 409)
	}
}

export default function SellerGuides() {
	const { guides, experiences, outings } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() ?? null
	const [query] = useSearchParams()
	const t = useText(guidesText)
	const zone = outings[0]?.timeZone ?? 'Asia/Shanghai'
	return (
		<>
			<PageHead
				eyebrow={
					<a href="/seller/listings" className="text-hill hover:underline">
						← {t.back}
					</a>
				}
				title={t.title}
				lead={t.lead}
			/>
			{answer ? <GuideProblemNotice problem={answer.problem} zone={zone} /> : null}
			{!answer && query.has('saved') ? <Notice tone="success" title={t.saved} className="mb-4" /> : null}
			<GuideForms guides={guides} experiences={experiences} answer={answer} />
			<Section title={t.ahead}>
				<GuideOutings outings={outings} guides={guides} />
			</Section>
		</>
	)
}
