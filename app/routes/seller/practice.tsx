import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireManager } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues, readForm } from '#app/features/accounts/read-form.ts'
import { PersonForm, ProcessForm } from '#app/features/registers/components/practice-forms.tsx'
import { People, Processes } from '#app/features/registers/components/practice-lists.tsx'
import { keepPractice, readPractice } from '#app/features/registers/keep-practice.server.ts'
import { practiceForm } from '#app/features/registers/practice-form.ts'
import { practiceText } from '#app/features/registers/practice-text.ts'
import { readFormData } from '#app/platform/http.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: practiceText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	return readPractice(office, manager)
}

export async function action({ request, context }: ActionFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	const form = await readFormData(request)
	const values = enteredValues(form)
	const reading = readForm(practiceForm, form)
	if (!reading.ok) return data({ values, problem: Object.values(reading.faults)[0] ?? 'form' }, 400)
	const { outcome } = await keepPractice(office, manager, reading.value)
	if (outcome === 'done') throw redirect('/seller/practice?done=1', 303)
	return data({ values, problem: outcome }, 409)
}

export default function Practice() {
	const { people, processes, today } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(practiceText)
	const valuesOf = (deed: string) => (answer?.values.deed === deed ? answer.values : null)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			{answer ? (
				<Notice tone="error" className="mb-4">
					{t.faults[answer.problem] ?? t.faults.form}
				</Notice>
			) : null}
			{!answer && query.has('done') ? (
				<Notice tone="success" className="mb-4">
					{t.done}
				</Notice>
			) : null}
			<Section title={t.people}>
				<p className="mb-3 text-sm text-soft">{t.peopleLead}</p>
				<People people={people} today={today} />
				<div className="mt-4">
					<PersonForm values={valuesOf('person')} today={today} isOpen={people.length === 0} />
				</div>
			</Section>
			<Section title={t.processes}>
				<p className="mb-3 text-sm text-soft">{t.processesLead}</p>
				<Processes processes={processes} />
				<div className="mt-4">
					<ProcessForm values={valuesOf('process')} today={today} isOpen={false} />
				</div>
			</Section>
		</>
	)
}
