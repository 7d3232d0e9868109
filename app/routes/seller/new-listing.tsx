import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireManager } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { BeginForm, KindChoice } from '#app/features/listings/components/new-listing.tsx'
import { createDraft } from '#app/features/listings/create-draft.server.ts'
import { newForm } from '#app/features/listings/draft-form.ts'
import { draftText } from '#app/features/listings/draft-text.ts'
import { readBeginning } from '#app/features/listings/read-draft.server.ts'
import { readWhole, textsOf } from '#app/features/listings/read-fields.ts'
import { readFormData } from '#app/platform/http.ts'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: draftText[language].newTitle, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const manager = await requireManager(context.world, request)
	return readBeginning(officeOf(context.world, manager), new URL(request.url).searchParams.get('kind'))
}

export async function action({ request, context }: ActionFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	const values = textsOf(await readFormData(request))
	const refuse = (faults: Record<string, string>) => data({ values, faults, problem: 'faults' }, 400)
	const reading = readWhole(newForm, values)
	if (!reading.ok) return refuse(reading.faults)
	const { kind, category, titleZh, titleEn } = reading.value
	const wanted = { kind, categoryCode: category, title: { zh: titleZh, en: titleEn } }
	const result = await createDraft(office, manager, wanted)
	switch (result.outcome) {
		case 'created':
			throw redirect(`/seller/listings/${result.listingId}/edit`, 303)
		case 'no-category':
			return refuse({ category: 'category' })
	}
}

export default function NewListing() {
	const { kind, categories } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() ?? null
	const t = useText(draftText)
	return (
		<>
			<PageHead title={t.newTitle} lead={t.newLead} />
			<KindChoice kind={kind} />
			{kind ? <BeginForm key={kind} kind={kind} categories={categories} answer={answer} /> : null}
		</>
	)
}
