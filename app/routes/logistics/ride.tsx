import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RidePage } from '#app/features/positions/components/ride-page.tsx'
import { readRide } from '#app/features/positions/read-ride.server.ts'
import { rideText } from '#app/features/positions/ride-text.ts'
import { drawCode } from '#app/features/sharing/draw-code.server.ts'
import { QrCode } from '#app/features/vouchers/components/qr-code.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useLookAgain } from '#app/ui/layout/use-look-again.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

const LOOK_AGAIN_SECONDS = 60

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: rideText[language].title, isPrivate: true }))

/** The address is the key: nobody keeps the page, and no other site is told where its reader came from. */
const PRIVATE = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' }
export const headers = () => PRIVATE

export async function loader({ params, context }: LoaderFunctionArgs) {
	const { world, language } = context
	const ride = await readRide(world, params.code ?? '')
	if (!ride) throw Response.json({ message: rideText[language].notHere, language }, { status: 404, headers: PRIVATE })
	return data({ ride, code: drawCode(`${world.origin}/rides/${params.code}`) }, { headers: PRIVATE })
}

export default function RideOfDriver() {
	const { ride, code } = useLoaderData<typeof loader>()
	const t = useText(rideText)
	const language = useLanguage()
	const format = useFormats()
	useLookAgain(ride.state !== 'ARRIVED', LOOK_AGAIN_SECONDS)
	const [from, to] = language === 'zh' ? [ride.fromZh, ride.toZh] : [ride.fromEn, ride.toEn]
	return (
		<Page width="text">
			<PageHead title={t.title} lead={t.lead(from, to, format.dateTime(ride.plannedDeparture))} />
			<RidePage ride={ride} code={<QrCode {...code} label={t.code} />} />
		</Page>
	)
}
