package io.wecompolicy.emulator;

import java.util.List;
import java.util.stream.Stream;

/** The list of everything the server API can do here. */
final class Api {
    private Api() {}

    static List<Endpoint> endpoints(World world) {
        CustomerBodies bodies = new CustomerBodies();
        return Stream.of(
                        new TokenApi(world.companies(), world.tokens()).endpoints(),
                        new ContactApi(bodies, world.echo()).endpoints(),
                        new BatchApi(bodies).endpoints(),
                        new TagApi().endpoints(),
                        new MarkTagApi(world.echo()).endpoints(),
                        new WelcomeApi(world.records().welcomes(), world.clock()).endpoints(),
                        new ContactWayApi(world.clock()).endpoints(),
                        new DirectoryApi().endpoints(),
                        new MessageApi(world.records().messages(), world.randomness(), world.clock()).endpoints(),
                        new MediaApi(world.randomness(), world.clock()).endpoints(),
                        new GroupChatApi().endpoints(),
                        new StrategyApi(world.clock().instant()).endpoints())
                .flatMap(List::stream)
                .toList();
    }
}
