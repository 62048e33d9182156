import {
  Client,
  Events,
  GatewayIntentBits,
  type InteractionEditReplyOptions,
  MessageFlags,
  SlashCommandBuilder,
} from 'discord.js';

/** A bot as discord.js's guide has it: one command, registered on start, deferred and answered. */
export async function startBareDiscord(options: {
  readonly token: string;
  readonly apiUrl: string;
  readonly reply: InteractionEditReplyOptions;
}): Promise<void> {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    rest: { api: options.apiUrl },
  });
  client.once(Events.ClientReady, async ({ application }) => {
    const summit = new SlashCommandBuilder()
      .setName('summit')
      .setDescription('Ask about the summit')
      .addSubcommand((trade) => trade.setName('trade').setDescription('Trade figures'));
    await application.commands.set([summit]);
  });
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply(options.reply);
  });
  await client.login(options.token);
}
