import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { evidenceText } from '#app/features/indicators/evidence-text.ts'
import { keepEvidence } from '#app/features/indicators/keep-evidence.server.ts'
import { readUpload } from '#app/platform/http.ts'

const MOST_BYTES = 12_000_000

/** Takes a paper for a figure or a wave and leads back to it. */
export async function action({ request, context }: ActionFunctionArgs) {
	const { world, language } = context
	const administrator = await requireAdministrator(world, request)
	const t = evidenceText[language]
	const { form, isTooLarge } = await readUpload(request, MOST_BYTES + 100_000)
	if (isTooLarge) throw new Response(t.refused['too-large'], { status: 413 })
	const text = (name: string) => {
		const value = form.get(name)
		return typeof value === 'string' ? value : ''
	}
	const file = form.get('file')
	if (!(file instanceof File) || file.size === 0) throw new Response(t.refused['no-file'], { status: 400 })
	const of = { wave: text('wave'), indicator: text('indicator'), region: text('region'), period: text('period') }
	const bytes = new Uint8Array(await file.arrayBuffer())
	const { outcome } = await keepEvidence(world, administrator, { of, name: file.name, bytes })
	switch (outcome) {
		case 'kept':
			return redirect(of.wave ? `/admin/surveys/${of.wave}?kept` : `/admin/data?${cellQuery(of)}&kept`, 303)
		case 'read-only':
			throw new Response(t.refused[outcome], { status: 403 })
		case 'not-found':
			throw new Response(t.refused[outcome], { status: 404 })
		case 'not-a-paper':
			throw new Response(t.refused[outcome], { status: 400 })
	}
}

const cellQuery = ({ region, period, indicator }: Record<'region' | 'period' | 'indicator', string>) =>
	new URLSearchParams({ region, period, indicator }).toString()
